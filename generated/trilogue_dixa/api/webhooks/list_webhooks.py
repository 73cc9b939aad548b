"""GET /v1/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_webhook_subscriptions_endpoint_output import ListWebhookSubscriptionsEndpointOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/webhooks",
        operation="webhooks.list_webhooks",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListWebhookSubscriptionsEndpointOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListWebhookSubscriptionsEndpointOutput)._read(client.read_object(response))
    raise client.unexpected(response)
