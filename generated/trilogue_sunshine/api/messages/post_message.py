"""POST /v2/apps/{app_id}/conversations/{conversation_id}/messages"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.message_post_response import MessagePostResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.message_post import MessagePost


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: MessagePost,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}/messages",
        operation="messages.post_message",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> MessagePostResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(MessagePostResponse)._read(client.read_object(response))
    raise client.unexpected(response)
