"""The webhooks operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.json_object import JsonObject
    from ...models.webhook_body import WebhookBody
    from ...models.webhook_create_body import WebhookCreateBody
    from ...models.webhook_list_response import WebhookListResponse
    from ...models.webhook_response import WebhookResponse


class WebhooksApi:
    """The webhooks operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_webhooks(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> WebhookListResponse:
        """List the webhooks of an integration

        Sunshine Conversations: ListWebhooks, GET /v2/apps/{appId}/integrations/{integrationId}/webhooks.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, self._client.send(request))

    def create_webhook(
        self,
        *,
        integration_id: str,
        body: WebhookCreateBody,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Create a webhook for an integration

        Deliveries are not signed: each carries the webhook's `secret` in the header `X-API-Key`.

        Sunshine Conversations: CreateWebhook, POST /v2/apps/{appId}/integrations/{integrationId}/webhooks.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Get a webhook

        Sunshine Conversations: GetWebhook, GET /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a webhook

        Sunshine Conversations: DeleteWebhook, DELETE
        /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, self._client.send(request))

    def update_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        body: WebhookBody,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Update a webhook

        Only the keys that are sent change.

        Sunshine Conversations: UpdateWebhook, PATCH
        /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .update_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncWebhooksApi:
    """The webhooks operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_webhooks(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> WebhookListResponse:
        """List the webhooks of an integration

        Sunshine Conversations: ListWebhooks, GET /v2/apps/{appId}/integrations/{integrationId}/webhooks.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_webhook(
        self,
        *,
        integration_id: str,
        body: WebhookCreateBody,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Create a webhook for an integration

        Deliveries are not signed: each carries the webhook's `secret` in the header `X-API-Key`.

        Sunshine Conversations: CreateWebhook, POST /v2/apps/{appId}/integrations/{integrationId}/webhooks.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Get a webhook

        Sunshine Conversations: GetWebhook, GET /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a webhook

        Sunshine Conversations: DeleteWebhook, DELETE
        /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_webhook(
        self,
        *,
        integration_id: str,
        webhook_id: str,
        body: WebhookBody,
        app_id: str | Unset = UNSET,
    ) -> WebhookResponse:
        """Update a webhook

        Only the keys that are sent change.

        Sunshine Conversations: UpdateWebhook, PATCH
        /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            webhook_id: Id of the webhook.
        """
        from .update_webhook import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            webhook_id=webhook_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
