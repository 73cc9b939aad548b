"""The devices operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.device_list_response import DeviceListResponse
    from ...models.device_response import DeviceResponse


class DevicesApi:
    """The devices operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_devices(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> DeviceListResponse:
        """List the devices of a user

        Devices are the browsers and phones on which the user runs one of the SDKs.

        Sunshine Conversations: ListDevices, GET /v2/apps/{appId}/users/{userIdOrExternalId}/devices.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .list_devices import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, self._client.send(request))

    def get_device(
        self,
        *,
        user_id_or_external_id: str,
        device_id: str,
        app_id: str | Unset = UNSET,
    ) -> DeviceResponse:
        """Get a device of a user

        Sunshine Conversations: GetDevice, GET /v2/apps/{appId}/users/{userIdOrExternalId}/devices/{deviceId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            device_id: Id of the device.
        """
        from .get_device import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            device_id=device_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncDevicesApi:
    """The devices operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_devices(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> DeviceListResponse:
        """List the devices of a user

        Devices are the browsers and phones on which the user runs one of the SDKs.

        Sunshine Conversations: ListDevices, GET /v2/apps/{appId}/users/{userIdOrExternalId}/devices.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .list_devices import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, await self._client.send(request))

    async def get_device(
        self,
        *,
        user_id_or_external_id: str,
        device_id: str,
        app_id: str | Unset = UNSET,
    ) -> DeviceResponse:
        """Get a device of a user

        Sunshine Conversations: GetDevice, GET /v2/apps/{appId}/users/{userIdOrExternalId}/devices/{deviceId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
            device_id: Id of the device.
        """
        from .get_device import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            device_id=device_id,
        )
        return parse(self._client, await self._client.send(request))
