"""The clients operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.client_create import ClientCreate
    from ...models.client_list_response import ClientListResponse
    from ...models.create_client_response import CreateClientResponse
    from ...models.json_object import JsonObject
    from ...models.page import Page


class ClientsApi:
    """The clients operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_clients(
        self,
        *,
        user_id_or_external_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ClientListResponse:
        """List the clients of a user

        A client is a channel on which the user can be reached.

        Sunshine Conversations: ListClients, GET /v2/apps/{appId}/users/{userIdOrExternalId}/clients.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            page: Which page of a list to fetch.
        """
        from .list_clients import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            page=page,
        )
        return parse(self._client, self._client.send(request))

    def create_client(
        self,
        *,
        user_id_or_external_id: str,
        body: ClientCreate,
        app_id: str | Unset = UNSET,
    ) -> CreateClientResponse:
        """Link a channel to a user

        The new client stays `pending` until the channel confirms it; the webhooks `client:add`, `client:update` and
        `client:remove` tell how it goes on.

        Sunshine Conversations: CreateClient, POST /v2/apps/{appId}/users/{userIdOrExternalId}/clients.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .create_client import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def remove_client(
        self,
        *,
        user_id_or_external_id: str,
        client_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove a client from a user

        The user stays, but is not reached on that channel any more.

        Sunshine Conversations: RemoveClient, DELETE /v2/apps/{appId}/users/{userIdOrExternalId}/clients/{clientId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            client_id: Id of the client.
        """
        from .remove_client import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            client_id=client_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncClientsApi:
    """The clients operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_clients(
        self,
        *,
        user_id_or_external_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ClientListResponse:
        """List the clients of a user

        A client is a channel on which the user can be reached.

        Sunshine Conversations: ListClients, GET /v2/apps/{appId}/users/{userIdOrExternalId}/clients.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            page: Which page of a list to fetch.
        """
        from .list_clients import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            page=page,
        )
        return parse(self._client, await self._client.send(request))

    async def create_client(
        self,
        *,
        user_id_or_external_id: str,
        body: ClientCreate,
        app_id: str | Unset = UNSET,
    ) -> CreateClientResponse:
        """Link a channel to a user

        The new client stays `pending` until the channel confirms it; the webhooks `client:add`, `client:update` and
        `client:remove` tell how it goes on.

        Sunshine Conversations: CreateClient, POST /v2/apps/{appId}/users/{userIdOrExternalId}/clients.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .create_client import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def remove_client(
        self,
        *,
        user_id_or_external_id: str,
        client_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove a client from a user

        The user stays, but is not reached on that channel any more.

        Sunshine Conversations: RemoveClient, DELETE /v2/apps/{appId}/users/{userIdOrExternalId}/clients/{clientId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            client_id: Id of the client.
        """
        from .remove_client import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            client_id=client_id,
        )
        return parse(self._client, await self._client.send(request))
