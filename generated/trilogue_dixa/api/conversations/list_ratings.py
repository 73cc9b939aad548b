"""GET /v1/conversations/{conversation_id}/rating"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_conversation_ratings_output import ListConversationRatingsOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    conversation_id: int,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/rating",
        operation="conversations.list_ratings",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListConversationRatingsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListConversationRatingsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
