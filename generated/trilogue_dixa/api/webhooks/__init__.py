"""The webhooks operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.create_webhook_subscription_input import CreateWebhookSubscriptionInput
    from ...models.create_webhook_subscription_output import CreateWebhookSubscriptionOutput
    from ...models.get_webhook_event_delivery_logs_output import GetWebhookEventDeliveryLogsOutput
    from ...models.get_webhook_last_delivery_status_output import GetWebhookLastDeliveryStatusOutput
    from ...models.get_webhook_subscription_output import GetWebhookSubscriptionOutput
    from ...models.list_webhook_subscriptions_endpoint_output import ListWebhookSubscriptionsEndpointOutput
    from ...models.patch_webhook_subscription_input import PatchWebhookSubscriptionInput
    from ...models.patch_webhook_subscription_output import PatchWebhookSubscriptionOutput


class WebhooksApi:
    """The webhooks operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_webhook(
        self,
        *,
        webhook_subscription_id: str,
    ) -> GetWebhookSubscriptionOutput:
        """Get a webhook subscription

        Dixa: getWebhooksWebhooksubscriptionid, GET /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_webhook(
        self,
        *,
        webhook_subscription_id: str,
    ) -> None:
        """Delete a webhook subscription

        Dixa: deleteWebhooksWebhooksubscriptionid, DELETE /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, self._client.send(request))

    def patch_webhook(
        self,
        *,
        webhook_subscription_id: str,
        body: PatchWebhookSubscriptionInput,
    ) -> PatchWebhookSubscriptionOutput:
        """Patch a webhook subscription

        Changes only the fields sent.

        Dixa: patchWebhooksWebhooksubscriptionid, PATCH /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .patch_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_webhooks(
        self,
    ) -> ListWebhookSubscriptionsEndpointOutput:
        """List webhook subscriptions

        Dixa: getWebhooks, GET /v1/webhooks.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def create_webhook(
        self,
        *,
        body: CreateWebhookSubscriptionInput,
    ) -> CreateWebhookSubscriptionOutput:
        """Create a webhook subscription

        The answer holds the secret key that signs the deliveries.

        Dixa: postWebhooks, POST /v1/webhooks.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_webhook_delivery_status(
        self,
        *,
        webhook_subscription_id: str,
    ) -> GetWebhookLastDeliveryStatusOutput:
        """Get the delivery status of a webhook subscription

        The latest attempt for each event.

        Dixa: getWebhooksWebhooksubscriptionidDelivery-status, GET /v1/webhooks/{webhookSubscriptionId}/delivery-
        status.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .get_webhook_delivery_status import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, self._client.send(request))

    def list_webhook_delivery_logs(
        self,
        *,
        webhook_subscription_id: str,
        event: str,
    ) -> GetWebhookEventDeliveryLogsOutput:
        """List the deliveries of one event

        The latest attempts, with their payloads.

        Dixa: getWebhooksWebhooksubscriptionidDelivery-statusLogsEvent, GET
        /v1/webhooks/{webhookSubscriptionId}/delivery-status/logs/{event}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            event: Name of the event, such as `ConversationCreated`.
        """
        from .list_webhook_delivery_logs import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
            event=event,
        )
        return parse(self._client, self._client.send(request))


class AsyncWebhooksApi:
    """The webhooks operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_webhook(
        self,
        *,
        webhook_subscription_id: str,
    ) -> GetWebhookSubscriptionOutput:
        """Get a webhook subscription

        Dixa: getWebhooksWebhooksubscriptionid, GET /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_webhook(
        self,
        *,
        webhook_subscription_id: str,
    ) -> None:
        """Delete a webhook subscription

        Dixa: deleteWebhooksWebhooksubscriptionid, DELETE /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_webhook(
        self,
        *,
        webhook_subscription_id: str,
        body: PatchWebhookSubscriptionInput,
    ) -> PatchWebhookSubscriptionOutput:
        """Patch a webhook subscription

        Changes only the fields sent.

        Dixa: patchWebhooksWebhooksubscriptionid, PATCH /v1/webhooks/{webhookSubscriptionId}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .patch_webhook import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_webhooks(
        self,
    ) -> ListWebhookSubscriptionsEndpointOutput:
        """List webhook subscriptions

        Dixa: getWebhooks, GET /v1/webhooks.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def create_webhook(
        self,
        *,
        body: CreateWebhookSubscriptionInput,
    ) -> CreateWebhookSubscriptionOutput:
        """Create a webhook subscription

        The answer holds the secret key that signs the deliveries.

        Dixa: postWebhooks, POST /v1/webhooks.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_webhook_delivery_status(
        self,
        *,
        webhook_subscription_id: str,
    ) -> GetWebhookLastDeliveryStatusOutput:
        """Get the delivery status of a webhook subscription

        The latest attempt for each event.

        Dixa: getWebhooksWebhooksubscriptionidDelivery-status, GET /v1/webhooks/{webhookSubscriptionId}/delivery-
        status.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
        """
        from .get_webhook_delivery_status import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_webhook_delivery_logs(
        self,
        *,
        webhook_subscription_id: str,
        event: str,
    ) -> GetWebhookEventDeliveryLogsOutput:
        """List the deliveries of one event

        The latest attempts, with their payloads.

        Dixa: getWebhooksWebhooksubscriptionidDelivery-statusLogsEvent, GET
        /v1/webhooks/{webhookSubscriptionId}/delivery-status/logs/{event}.

        Args:
            webhook_subscription_id: Id of the webhook subscription.
            event: Name of the event, such as `ConversationCreated`.
        """
        from .list_webhook_delivery_logs import build, parse

        request = build(
            self._client,
            webhook_subscription_id=webhook_subscription_id,
            event=event,
        )
        return parse(self._client, await self._client.send(request))
