"""The switchboard integrations operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.json_object import JsonObject
    from ...models.switchboard_integration_create_body import SwitchboardIntegrationCreateBody
    from ...models.switchboard_integration_list_response import SwitchboardIntegrationListResponse
    from ...models.switchboard_integration_response import SwitchboardIntegrationResponse
    from ...models.switchboard_integration_update_body import SwitchboardIntegrationUpdateBody


class SwitchboardIntegrationsApi:
    """The switchboard integrations operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_switchboard_integrations(
        self,
        *,
        switchboard_id: str,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationListResponse:
        """List the integrations of a switchboard

        Sunshine Conversations: ListSwitchboardIntegrations, GET
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .list_switchboard_integrations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
        )
        return parse(self._client, self._client.send(request))

    def create_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        body: SwitchboardIntegrationCreateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationResponse:
        """Add an integration to a switchboard

        Name a custom integration by `integrationId` or an OAuth one by `integrationType`.

        Sunshine Conversations: CreateSwitchboardIntegration, POST
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .create_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def delete_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        switchboard_integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove an integration from a switchboard

        Sunshine Conversations: DeleteSwitchboardIntegration, DELETE
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
            switchboard_integration_id: Id of the switchboard integration.
        """
        from .delete_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            switchboard_integration_id=switchboard_integration_id,
        )
        return parse(self._client, self._client.send(request))

    def update_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        switchboard_integration_id: str,
        body: SwitchboardIntegrationUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationResponse:
        """Update an integration of a switchboard

        Only the keys that are sent change.

        Sunshine Conversations: UpdateSwitchboardIntegration, PATCH
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
            switchboard_integration_id: Id of the switchboard integration.
        """
        from .update_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            switchboard_integration_id=switchboard_integration_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncSwitchboardIntegrationsApi:
    """The switchboard integrations operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_switchboard_integrations(
        self,
        *,
        switchboard_id: str,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationListResponse:
        """List the integrations of a switchboard

        Sunshine Conversations: ListSwitchboardIntegrations, GET
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .list_switchboard_integrations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        body: SwitchboardIntegrationCreateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationResponse:
        """Add an integration to a switchboard

        Name a custom integration by `integrationId` or an OAuth one by `integrationType`.

        Sunshine Conversations: CreateSwitchboardIntegration, POST
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .create_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        switchboard_integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove an integration from a switchboard

        Sunshine Conversations: DeleteSwitchboardIntegration, DELETE
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
            switchboard_integration_id: Id of the switchboard integration.
        """
        from .delete_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            switchboard_integration_id=switchboard_integration_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_switchboard_integration(
        self,
        *,
        switchboard_id: str,
        switchboard_integration_id: str,
        body: SwitchboardIntegrationUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardIntegrationResponse:
        """Update an integration of a switchboard

        Only the keys that are sent change.

        Sunshine Conversations: UpdateSwitchboardIntegration, PATCH
        /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
            switchboard_integration_id: Id of the switchboard integration.
        """
        from .update_switchboard_integration import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            switchboard_integration_id=switchboard_integration_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
