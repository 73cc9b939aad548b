"""PUT /v1/conversations/{conversation_id}/reopen"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.reopen_conversation_input import ReopenConversationInput


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    body: ReopenConversationInput | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PUT",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/reopen",
        operation="conversations.reopen_conversation",
        json=body.to_dict() if not isinstance(body, Unset) else UNSET,
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 204:
        return None
    raise client.unexpected(response)
