"""POST /v1/conversations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_conversation_output import CreateConversationOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_conversation_input import CreateConversationInput


def build(
    client: BaseClient,
    *,
    body: CreateConversationInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/conversations",
        operation="conversations.create_conversation",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateConversationOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateConversationOutput)._read(client.read_object(response))
    raise client.unexpected(response)
