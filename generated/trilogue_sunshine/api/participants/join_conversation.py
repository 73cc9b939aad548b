"""POST /v2/apps/{app_id}/conversations/{conversation_id}/join"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.join_conversation_response import JoinConversationResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.participant_sub_schema import ParticipantSubSchema


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: ParticipantSubSchema,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}/join",
        operation="participants.join_conversation",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> JoinConversationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(JoinConversationResponse)._read(client.read_object(response))
    raise client.unexpected(response)
