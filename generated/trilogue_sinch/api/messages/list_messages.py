"""GET /v1/projects/{project_id}/messages"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_messages_response import ListMessagesResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.conversation_messages_view import ConversationMessagesView


def build(
    client: BaseClient,
    *,
    conversation_id: str | Unset = UNSET,
    contact_id: str | Unset = UNSET,
    app_id: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_token: str | Unset = UNSET,
    view: ConversationMessagesView | Unset = UNSET,
    messages_source: str | Unset = UNSET,
    only_recipient_originated: bool | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/messages",
        operation="messages.list_messages",
        query=[
            *query_pairs("conversation_id", conversation_id),
            *query_pairs("contact_id", contact_id),
            *query_pairs("app_id", app_id),
            *query_pairs("page_size", page_size),
            *query_pairs("page_token", page_token),
            *query_pairs("view", view),
            *query_pairs("messages_source", messages_source),
            *query_pairs("only_recipient_originated", only_recipient_originated),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListMessagesResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListMessagesResponse)._read(client.read_object(response))
    raise client.unexpected(response)
