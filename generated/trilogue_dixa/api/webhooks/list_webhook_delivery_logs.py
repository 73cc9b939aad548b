"""GET /v1/webhooks/{webhook_subscription_id}/delivery-status/logs/{event}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_webhook_event_delivery_logs_output import GetWebhookEventDeliveryLogsOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    webhook_subscription_id: str,
    event: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/webhooks/{path_segment('webhook_subscription_id', webhook_subscription_id)}/delivery-status/logs/{path_segment('event', event)}",
        operation="webhooks.list_webhook_delivery_logs",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetWebhookEventDeliveryLogsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetWebhookEventDeliveryLogsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
