"""GET /v1/tags/{tag_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_tag_output import GetTagOutput
from ...types import Request, blank, path_segment

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
        method="GET",
        path=f"/v1/tags/{path_segment('tag_id', tag_id)}",
        operation="tags.get_tag",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetTagOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetTagOutput)._read(client.read_object(response))
    raise client.unexpected(response)
