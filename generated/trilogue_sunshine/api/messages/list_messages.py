"""GET /v2/apps/{app_id}/conversations/{conversation_id}/messages"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.message_list_response import MessageListResponse
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.page import Page


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    page: Page | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}/messages",
        operation="messages.list_messages",
        query=[
            *query_pairs("page", page),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> MessageListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(MessageListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
