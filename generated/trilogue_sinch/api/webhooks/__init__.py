"""The webhooks operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.list_webhooks_response import ListWebhooksResponse
    from ...models.webhook import Webhook


class WebhooksApi:
    """The webhooks operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_webhooks(
        self,
        *,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ListWebhooksResponse:
        """List the webhooks of an app

        Not paged: an app has at most five.

        Sinch Conversation API: Webhooks_ListWebhooks, GET /v1/projects/{project_id}/apps/{app_id}/webhooks.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def create_webhook(
        self,
        *,
        body: Webhook,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Create a webhook

        At most five for an app.

        Sinch Conversation API: Webhooks_CreateWebhook, POST /v1/projects/{project_id}/webhooks.

        Args:
            project_id: Id of the project.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_webhook(
        self,
        *,
        webhook_id: str,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Get a webhook

        Sinch Conversation API: Webhooks_GetWebhook, GET /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_webhook(
        self,
        *,
        webhook_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a webhook

        Sinch Conversation API: Webhooks_DeleteWebhook, DELETE /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, self._client.send(request))

    def update_webhook(
        self,
        *,
        webhook_id: str,
        body: Webhook,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Update a webhook

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Webhooks_UpdateWebhook, PATCH /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncWebhooksApi:
    """The webhooks operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_webhooks(
        self,
        *,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ListWebhooksResponse:
        """List the webhooks of an app

        Not paged: an app has at most five.

        Sinch Conversation API: Webhooks_ListWebhooks, GET /v1/projects/{project_id}/apps/{app_id}/webhooks.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .list_webhooks import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_webhook(
        self,
        *,
        body: Webhook,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Create a webhook

        At most five for an app.

        Sinch Conversation API: Webhooks_CreateWebhook, POST /v1/projects/{project_id}/webhooks.

        Args:
            project_id: Id of the project.
        """
        from .create_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_webhook(
        self,
        *,
        webhook_id: str,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Get a webhook

        Sinch Conversation API: Webhooks_GetWebhook, GET /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
        """
        from .get_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_webhook(
        self,
        *,
        webhook_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a webhook

        Sinch Conversation API: Webhooks_DeleteWebhook, DELETE /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
        """
        from .delete_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_webhook(
        self,
        *,
        webhook_id: str,
        body: Webhook,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Webhook:
        """Update a webhook

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Webhooks_UpdateWebhook, PATCH /v1/projects/{project_id}/webhooks/{webhook_id}.

        Args:
            project_id: Id of the project.
            webhook_id: Id of the webhook.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_webhook import build, parse

        request = build(
            self._client,
            project_id=project_id,
            webhook_id=webhook_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
