"""GET /v2/apps/{app_id}/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.integration_list_response import IntegrationListResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.list_integrations_filter import ListIntegrationsFilter
    from ...models.page import Page


def build(
    client: BaseClient,
    *,
    page: Page | Unset = UNSET,
    filter_: ListIntegrationsFilter | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/integrations",
        operation="integrations.list_integrations",
        query=[
            *query_pairs("page", page),
            *query_pairs("filter", filter_),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> IntegrationListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(IntegrationListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
