"""PATCH /v1/webhooks/{webhook_subscription_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.patch_webhook_subscription_output import PatchWebhookSubscriptionOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.patch_webhook_subscription_input import PatchWebhookSubscriptionInput


def build(
    client: BaseClient,
    *,
    webhook_subscription_id: str,
    body: PatchWebhookSubscriptionInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/webhooks/{path_segment('webhook_subscription_id', webhook_subscription_id)}",
        operation="webhooks.patch_webhook",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> PatchWebhookSubscriptionOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(PatchWebhookSubscriptionOutput)._read(client.read_object(response))
    raise client.unexpected(response)
