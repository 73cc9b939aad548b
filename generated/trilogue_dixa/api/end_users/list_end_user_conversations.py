"""GET /v1/endusers/{user_id}/conversations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_end_user_conversations_output import ListEndUserConversationsOutput
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    user_id: str,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}/conversations",
        operation="end_users.list_end_user_conversations",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListEndUserConversationsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListEndUserConversationsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
