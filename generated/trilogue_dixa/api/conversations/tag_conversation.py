"""PUT /v1/conversations/{conversation_id}/tags/{tag_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Request, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    tag_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PUT",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/tags/{path_segment('tag_id', tag_id)}",
        operation="conversations.tag_conversation",
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 204:
        return None
    raise client.unexpected(response)
