"""GET /v2/apps/{app_id}/integrations/{integration_id}/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.webhook_list_response import WebhookListResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    integration_id: str,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/integrations/{path_segment('integration_id', integration_id)}/webhooks",
        operation="webhooks.list_webhooks",
    )


def parse(client: BaseClient, response: httpx.Response) -> WebhookListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(WebhookListResponse)._read(client.read_object(response))
    raise client.unexpected(response)
