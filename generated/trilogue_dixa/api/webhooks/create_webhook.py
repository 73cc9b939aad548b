"""POST /v1/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_webhook_subscription_output import CreateWebhookSubscriptionOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_webhook_subscription_input import CreateWebhookSubscriptionInput


def build(
    client: BaseClient,
    *,
    body: CreateWebhookSubscriptionInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/webhooks",
        operation="webhooks.create_webhook",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateWebhookSubscriptionOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateWebhookSubscriptionOutput)._read(client.read_object(response))
    raise client.unexpected(response)
