"""The switchboards operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.json_object import JsonObject
    from ...models.switchboard_list_response import SwitchboardListResponse
    from ...models.switchboard_response import SwitchboardResponse
    from ...models.switchboard_update_body import SwitchboardUpdateBody


class SwitchboardsApi:
    """The switchboards operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_switchboards(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardListResponse:
        """List the switchboards of an app

        Sunshine Conversations: ListSwitchboards, GET /v2/apps/{appId}/switchboards.

        Args:
            app_id: Id of the app.
        """
        from .list_switchboards import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def create_switchboard(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardResponse:
        """Create a switchboard

        Sunshine Conversations: CreateSwitchboard, POST /v2/apps/{appId}/switchboards.

        Args:
            app_id: Id of the app.
        """
        from .create_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_switchboard(
        self,
        *,
        switchboard_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a switchboard

        Sunshine Conversations: DeleteSwitchboard, DELETE /v2/apps/{appId}/switchboards/{switchboardId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .delete_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
        )
        return parse(self._client, self._client.send(request))

    def update_switchboard(
        self,
        *,
        switchboard_id: str,
        body: SwitchboardUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardResponse:
        """Update a switchboard

        Switches it on or off, or sets who answers first.

        Sunshine Conversations: UpdateSwitchboard, PATCH /v2/apps/{appId}/switchboards/{switchboardId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .update_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncSwitchboardsApi:
    """The switchboards operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_switchboards(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardListResponse:
        """List the switchboards of an app

        Sunshine Conversations: ListSwitchboards, GET /v2/apps/{appId}/switchboards.

        Args:
            app_id: Id of the app.
        """
        from .list_switchboards import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_switchboard(
        self,
        *,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardResponse:
        """Create a switchboard

        Sunshine Conversations: CreateSwitchboard, POST /v2/apps/{appId}/switchboards.

        Args:
            app_id: Id of the app.
        """
        from .create_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_switchboard(
        self,
        *,
        switchboard_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a switchboard

        Sunshine Conversations: DeleteSwitchboard, DELETE /v2/apps/{appId}/switchboards/{switchboardId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .delete_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_switchboard(
        self,
        *,
        switchboard_id: str,
        body: SwitchboardUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> SwitchboardResponse:
        """Update a switchboard

        Switches it on or off, or sets who answers first.

        Sunshine Conversations: UpdateSwitchboard, PATCH /v2/apps/{appId}/switchboards/{switchboardId}.

        Args:
            app_id: Id of the app.
            switchboard_id: Id of the switchboard.
        """
        from .update_switchboard import build, parse

        request = build(
            self._client,
            app_id=app_id,
            switchboard_id=switchboard_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
