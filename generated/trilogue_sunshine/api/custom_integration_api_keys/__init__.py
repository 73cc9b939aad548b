"""The custom integration api keys operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.create_custom_integration_key_body import CreateCustomIntegrationKeyBody
    from ...models.integration_api_key_response import IntegrationApiKeyResponse
    from ...models.json_object import JsonObject
    from ...models.list_custom_integration_keys_response import ListCustomIntegrationKeysResponse


class CustomIntegrationApiKeysApi:
    """The custom integration api keys operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_custom_integration_keys(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> ListCustomIntegrationKeysResponse:
        """List the API keys of a custom integration

        Sunshine Conversations: ListCustomIntegrationKeys, GET /v2/apps/{appId}/integrations/{integrationId}/keys.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .list_custom_integration_keys import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, self._client.send(request))

    def create_custom_integration_key(
        self,
        *,
        integration_id: str,
        body: CreateCustomIntegrationKeyBody,
        app_id: str | Unset = UNSET,
    ) -> IntegrationApiKeyResponse:
        """Create an API key for a custom integration

        For integrations of type `custom` only; each holds at most ten keys.

        Sunshine Conversations: CreateCustomIntegrationKey, POST /v2/apps/{appId}/integrations/{integrationId}/keys.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .create_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_custom_integration_key(
        self,
        *,
        integration_id: str,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> IntegrationApiKeyResponse:
        """Get an API key of a custom integration

        Sunshine Conversations: GetCustomIntegrationKey, GET
        /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            key_id: Id of the API key.
        """
        from .get_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            key_id=key_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_custom_integration_key(
        self,
        *,
        integration_id: str,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Revoke an API key of a custom integration

        Sunshine Conversations: DeleteCustomIntegrationKey, DELETE
        /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            key_id: Id of the API key.
        """
        from .delete_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            key_id=key_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncCustomIntegrationApiKeysApi:
    """The custom integration api keys operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_custom_integration_keys(
        self,
        *,
        integration_id: str,
        app_id: str | Unset = UNSET,
    ) -> ListCustomIntegrationKeysResponse:
        """List the API keys of a custom integration

        Sunshine Conversations: ListCustomIntegrationKeys, GET /v2/apps/{appId}/integrations/{integrationId}/keys.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .list_custom_integration_keys import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_custom_integration_key(
        self,
        *,
        integration_id: str,
        body: CreateCustomIntegrationKeyBody,
        app_id: str | Unset = UNSET,
    ) -> IntegrationApiKeyResponse:
        """Create an API key for a custom integration

        For integrations of type `custom` only; each holds at most ten keys.

        Sunshine Conversations: CreateCustomIntegrationKey, POST /v2/apps/{appId}/integrations/{integrationId}/keys.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
        """
        from .create_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_custom_integration_key(
        self,
        *,
        integration_id: str,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> IntegrationApiKeyResponse:
        """Get an API key of a custom integration

        Sunshine Conversations: GetCustomIntegrationKey, GET
        /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            key_id: Id of the API key.
        """
        from .get_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            key_id=key_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_custom_integration_key(
        self,
        *,
        integration_id: str,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Revoke an API key of a custom integration

        Sunshine Conversations: DeleteCustomIntegrationKey, DELETE
        /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            integration_id: Id of the integration.
            key_id: Id of the API key.
        """
        from .delete_custom_integration_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            integration_id=integration_id,
            key_id=key_id,
        )
        return parse(self._client, await self._client.send(request))
