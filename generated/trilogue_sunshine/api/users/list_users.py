"""GET /v2/apps/{app_id}/users"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_list_response import UserListResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.list_users_filter import ListUsersFilter


def build(
    client: BaseClient,
    *,
    filter_: ListUsersFilter,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users",
        operation="users.list_users",
        query=[
            *query_pairs("filter", filter_),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> UserListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(UserListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
