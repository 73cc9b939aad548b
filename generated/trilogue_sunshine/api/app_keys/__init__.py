"""The app keys operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.app_key_list_response import AppKeyListResponse
    from ...models.app_key_response import AppKeyResponse
    from ...models.create_app_key_body import CreateAppKeyBody
    from ...models.json_object import JsonObject


class AppKeysApi:
    """The app keys operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_app_keys(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> AppKeyListResponse:
        """List the API keys of an app

        Not paged: an app holds at most ten keys.

        Sunshine Conversations: ListAppKeys, GET /v2/apps/{appId}/keys.

        Args:
            app_id: Id of the app.
        """
        from .list_app_keys import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def create_app_key(
        self,
        *,
        body: CreateAppKeyBody,
        app_id: str | Unset = UNSET,
    ) -> AppKeyResponse:
        """Create an API key for an app

        The key id (`app_…`) and its secret serve for Basic authentication and for signing JWTs of scope `app`.

        Sunshine Conversations: CreateAppKey, POST /v2/apps/{appId}/keys.

        Args:
            app_id: Id of the app.
        """
        from .create_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_app_key(
        self,
        *,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> AppKeyResponse:
        """Get an API key of an app

        Sunshine Conversations: GetAppKey, GET /v2/apps/{appId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            key_id: Id of the API key.
        """
        from .get_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            key_id=key_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_app_key(
        self,
        *,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Revoke an API key of an app

        Sunshine Conversations: DeleteAppKey, DELETE /v2/apps/{appId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            key_id: Id of the API key.
        """
        from .delete_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            key_id=key_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncAppKeysApi:
    """The app keys operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_app_keys(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> AppKeyListResponse:
        """List the API keys of an app

        Not paged: an app holds at most ten keys.

        Sunshine Conversations: ListAppKeys, GET /v2/apps/{appId}/keys.

        Args:
            app_id: Id of the app.
        """
        from .list_app_keys import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_app_key(
        self,
        *,
        body: CreateAppKeyBody,
        app_id: str | Unset = UNSET,
    ) -> AppKeyResponse:
        """Create an API key for an app

        The key id (`app_…`) and its secret serve for Basic authentication and for signing JWTs of scope `app`.

        Sunshine Conversations: CreateAppKey, POST /v2/apps/{appId}/keys.

        Args:
            app_id: Id of the app.
        """
        from .create_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_app_key(
        self,
        *,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> AppKeyResponse:
        """Get an API key of an app

        Sunshine Conversations: GetAppKey, GET /v2/apps/{appId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            key_id: Id of the API key.
        """
        from .get_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            key_id=key_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_app_key(
        self,
        *,
        key_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Revoke an API key of an app

        Sunshine Conversations: DeleteAppKey, DELETE /v2/apps/{appId}/keys/{keyId}.

        Args:
            app_id: Id of the app.
            key_id: Id of the API key.
        """
        from .delete_app_key import build, parse

        request = build(
            self._client,
            app_id=app_id,
            key_id=key_id,
        )
        return parse(self._client, await self._client.send(request))
