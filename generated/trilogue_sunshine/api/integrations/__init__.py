"""The integrations operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.integration import Integration
    from ...models.integration_list_response import IntegrationListResponse
    from ...models.integration_response import IntegrationResponse
    from ...models.integration_update import IntegrationUpdate
    from ...models.json_object import JsonObject
    from ...models.list_integrations_filter import ListIntegrationsFilter
    from ...models.page import Page


class IntegrationsApi:
    """The integrations operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_integrations(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListIntegrationsFilter | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> IntegrationListResponse:
        """List the integrations of an app

        `filter[types]` narrows the list to some channel types, separated by commas.

        Sunshine Conversations: ListIntegrations, GET /v2/apps/{appId}/integrations.

        Args:
            app_id: Id of the app.
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_integrations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, self._client.send(request))

    def create_integration(
        self,
        *,
        body: Integration,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Create an integration

        Connects the app to a channel. Which fields are needed depends on `type`.

        Sunshine Conversations: CreateIntegration, POST /v2/apps/{appId}/integrations.

        Args:
            app_id: Id of the app.
        """
        from .create_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_integration(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Get an integration

        Secrets that were sent on creation are not given back.

        Sunshine Conversations: GetIntegration, GET /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .get_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_integration(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete an integration

        Disconnects the channel from the app.

        Sunshine Conversations: DeleteIntegration, DELETE /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .delete_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, self._client.send(request))

    def update_integration(
        self,
        *,
        integration_id: str,
        body: IntegrationUpdate,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Update an integration

        Only the keys that are sent change. Which ones may change depends on the integration's type.

        Sunshine Conversations: UpdateIntegration, PATCH /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .update_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncIntegrationsApi:
    """The integrations operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_integrations(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListIntegrationsFilter | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> IntegrationListResponse:
        """List the integrations of an app

        `filter[types]` narrows the list to some channel types, separated by commas.

        Sunshine Conversations: ListIntegrations, GET /v2/apps/{appId}/integrations.

        Args:
            app_id: Id of the app.
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_integrations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, await self._client.send(request))

    async def create_integration(
        self,
        *,
        body: Integration,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Create an integration

        Connects the app to a channel. Which fields are needed depends on `type`.

        Sunshine Conversations: CreateIntegration, POST /v2/apps/{appId}/integrations.

        Args:
            app_id: Id of the app.
        """
        from .create_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_integration(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Get an integration

        Secrets that were sent on creation are not given back.

        Sunshine Conversations: GetIntegration, GET /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .get_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_integration(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete an integration

        Disconnects the channel from the app.

        Sunshine Conversations: DeleteIntegration, DELETE /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .delete_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_integration(
        self,
        *,
        integration_id: str,
        body: IntegrationUpdate,
        app_id: str | Unset = UNSET,
    ) -> IntegrationResponse:
        """Update an integration

        Only the keys that are sent change. Which ones may change depends on the integration's type.

        Sunshine Conversations: UpdateIntegration, PATCH /v2/apps/{appId}/integrations/{integrationId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .update_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
