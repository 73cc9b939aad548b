"""The apps operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.app_create_body import AppCreateBody
    from ...models.app_list_response import AppListResponse
    from ...models.app_response import AppResponse
    from ...models.app_update_body import AppUpdateBody
    from ...models.json_object import JsonObject
    from ...models.list_apps_filter import ListAppsFilter
    from ...models.page import Page


class AppsApi:
    """The apps operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_apps(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListAppsFilter | Unset = UNSET,
    ) -> AppListResponse:
        """List apps

        Pages over the apps the account key can reach, 25 a page unless `page[size]` says otherwise.

        Sunshine Conversations: ListApps, GET /v2/apps.

        Args:
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_apps import build, parse

        request = build(
            self._client,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, self._client.send(request))

    def create_app(
        self,
        *,
        body: AppCreateBody,
    ) -> AppResponse:
        """Create an app

        A service account that creates an app gets access to it at once. Answers 402 when the plan allows no further
        app.

        Sunshine Conversations: CreateApp, POST /v2/apps.
        """
        from .create_app import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_app(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Get an app

        Sunshine Conversations: GetApp, GET /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .get_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_app(
        self,
        *,
        app_id: str,
    ) -> JsonObject:
        """Delete an app

        Removes the app with its users, conversations and messages. There is no way back.

        Sunshine Conversations: DeleteApp, DELETE /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .delete_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def update_app(
        self,
        *,
        body: AppUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Update an app

        Only the keys that are sent change.

        Sunshine Conversations: UpdateApp, PATCH /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .update_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncAppsApi:
    """The apps operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_apps(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListAppsFilter | Unset = UNSET,
    ) -> AppListResponse:
        """List apps

        Pages over the apps the account key can reach, 25 a page unless `page[size]` says otherwise.

        Sunshine Conversations: ListApps, GET /v2/apps.

        Args:
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_apps import build, parse

        request = build(
            self._client,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, await self._client.send(request))

    async def create_app(
        self,
        *,
        body: AppCreateBody,
    ) -> AppResponse:
        """Create an app

        A service account that creates an app gets access to it at once. Answers 402 when the plan allows no further
        app.

        Sunshine Conversations: CreateApp, POST /v2/apps.
        """
        from .create_app import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_app(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Get an app

        Sunshine Conversations: GetApp, GET /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .get_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_app(
        self,
        *,
        app_id: str,
    ) -> JsonObject:
        """Delete an app

        Removes the app with its users, conversations and messages. There is no way back.

        Sunshine Conversations: DeleteApp, DELETE /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .delete_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_app(
        self,
        *,
        body: AppUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Update an app

        Only the keys that are sent change.

        Sunshine Conversations: UpdateApp, PATCH /v2/apps/{appId}.

        Args:
            app_id: Id of the app.
        """
        from .update_app import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
