"""GET /v2/apps/{app_id}/users/{user_id_or_external_id}/clients"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.client_list_response import ClientListResponse
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.page import Page


def build(
    client: BaseClient,
    *,
    user_id_or_external_id: str,
    page: Page | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users/{path_segment('user_id_or_external_id', user_id_or_external_id)}/clients",
        operation="clients.list_clients",
        query=[
            *query_pairs("page", page),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ClientListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ClientListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
