"""GET /v1/webhooks/{webhook_subscription_id}/delivery-status"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_webhook_last_delivery_status_output import GetWebhookLastDeliveryStatusOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    webhook_subscription_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/webhooks/{path_segment('webhook_subscription_id', webhook_subscription_id)}/delivery-status",
        operation="webhooks.get_webhook_delivery_status",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetWebhookLastDeliveryStatusOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetWebhookLastDeliveryStatusOutput)._read(client.read_object(response))
    raise client.unexpected(response)
