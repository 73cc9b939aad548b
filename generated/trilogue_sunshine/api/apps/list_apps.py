"""GET /v2/apps"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_list_response import AppListResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.list_apps_filter import ListAppsFilter
    from ...models.page import Page


def build(
    client: BaseClient,
    *,
    page: Page | Unset = UNSET,
    filter_: ListAppsFilter | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v2/apps",
        operation="apps.list_apps",
        query=[
            *query_pairs("page", page),
            *query_pairs("filter", filter_),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> AppListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AppListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
