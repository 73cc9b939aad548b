"""GET /v1/projects/{project_id}/messages/{message_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation_message import ConversationMessage
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    message_id: str,
    messages_source: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/messages/{path_segment('message_id', message_id)}",
        operation="messages.get_message",
        query=[
            *query_pairs("messages_source", messages_source),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ConversationMessage:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ConversationMessage)._read(client.read_object(response))
    raise client.unexpected(response)
