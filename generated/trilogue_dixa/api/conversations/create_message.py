"""POST /v1/conversations/{conversation_id}/messages"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_message_output import CreateMessageOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_message_input import CreateMessageInput


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    body: CreateMessageInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/messages",
        operation="conversations.create_message",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateMessageOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(CreateMessageOutput)._read(client.read_object(response))
    raise client.unexpected(response)
