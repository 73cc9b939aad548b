"""GET /v1/conversations/{conversation_id}/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation_tags_output import ConversationTagsOutput
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
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/tags",
        operation="conversations.list_conversation_tags",
    )


def parse(client: BaseClient, response: httpx.Response) -> ConversationTagsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ConversationTagsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
