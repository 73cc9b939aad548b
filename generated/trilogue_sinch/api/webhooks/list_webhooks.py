"""GET /v1/projects/{project_id}/apps/{app_id}/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_webhooks_response import ListWebhooksResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    project_id: str | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/apps/{client.path_default('app_id', app_id)}/webhooks",
        operation="webhooks.list_webhooks",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListWebhooksResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListWebhooksResponse)._read(client.read_object(response))
    raise client.unexpected(response)
