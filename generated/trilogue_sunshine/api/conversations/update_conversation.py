"""PATCH /v2/apps/{app_id}/conversations/{conversation_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation_response import ConversationResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.conversation_update_body import ConversationUpdateBody


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: ConversationUpdateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}",
        operation="conversations.update_conversation",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> ConversationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ConversationResponse)._read(client.read_object(response))
    raise client.unexpected(response)
