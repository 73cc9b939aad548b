"""GET /v1/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_tags_output import ListTagsOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/tags",
        operation="tags.list_tags",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListTagsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListTagsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
