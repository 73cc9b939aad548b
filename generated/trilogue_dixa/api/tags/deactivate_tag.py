"""PATCH /v1/tags/{tag_id}/deactivate"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Request, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    tag_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/tags/{path_segment('tag_id', tag_id)}/deactivate",
        operation="tags.deactivate_tag",
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 204:
        return None
    raise client.unexpected(response)
