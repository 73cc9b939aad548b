"""POST /v2/apps/{app_id}/conversations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation_response import ConversationResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.conversation_create_body import ConversationCreateBody


def build(
    client: BaseClient,
    *,
    body: ConversationCreateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations",
        operation="conversations.create_conversation",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> ConversationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(ConversationResponse)._read(client.read_object(response))
    raise client.unexpected(response)
