"""The apps operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.app_create_request import AppCreateRequest
    from ...models.app_response import AppResponse
    from ...models.app_update_request import AppUpdateRequest
    from ...models.list_apps_response import ListAppsResponse


class AppsApi:
    """The apps operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_apps(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ListAppsResponse:
        """List apps

        All apps of the project; not paged.

        Sinch Conversation API: App_ListApps, GET /v1/projects/{project_id}/apps.

        Args:
            project_id: Id of the project.
        """
        from .list_apps import build, parse

        request = build(
            self._client,
            project_id=project_id,
        )
        return parse(self._client, self._client.send(request))

    def create_app(
        self,
        *,
        body: AppCreateRequest,
        project_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Create an app

        An app holds the credentials of one or more channels. The service makes its id.

        Sinch Conversation API: App_CreateApp, POST /v1/projects/{project_id}/apps.

        Args:
            project_id: Id of the project.
        """
        from .create_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_app(
        self,
        *,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Get an app

        Sinch Conversation API: App_GetApp, GET /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .get_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_app(
        self,
        *,
        app_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete an app

        Sinch Conversation API: App_DeleteApp, DELETE /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .delete_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def update_app(
        self,
        *,
        body: AppUpdateRequest,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Update an app

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: App_UpdateApp, PATCH /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncAppsApi:
    """The apps operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_apps(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ListAppsResponse:
        """List apps

        All apps of the project; not paged.

        Sinch Conversation API: App_ListApps, GET /v1/projects/{project_id}/apps.

        Args:
            project_id: Id of the project.
        """
        from .list_apps import build, parse

        request = build(
            self._client,
            project_id=project_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_app(
        self,
        *,
        body: AppCreateRequest,
        project_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Create an app

        An app holds the credentials of one or more channels. The service makes its id.

        Sinch Conversation API: App_CreateApp, POST /v1/projects/{project_id}/apps.

        Args:
            project_id: Id of the project.
        """
        from .create_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_app(
        self,
        *,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Get an app

        Sinch Conversation API: App_GetApp, GET /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .get_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_app(
        self,
        *,
        app_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete an app

        Sinch Conversation API: App_DeleteApp, DELETE /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
        """
        from .delete_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_app(
        self,
        *,
        body: AppUpdateRequest,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AppResponse:
        """Update an app

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: App_UpdateApp, PATCH /v1/projects/{project_id}/apps/{app_id}.

        Args:
            project_id: Id of the project.
            app_id: Id of the app.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_app import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
