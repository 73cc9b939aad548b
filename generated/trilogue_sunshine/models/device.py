from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .device_status import DeviceStatus
    from .device_type import DeviceType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Device(Model):
    """A browser or phone that runs one of the SDKs for a user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "guid": "guid",
        "clientId": "client_id",
        "status": "status",
        "integrationId": "integration_id",
        "lastSeen": "last_seen",
        "pushNotificationToken": "push_notification_token",
        "info": "info",
        "appVersion": "app_version",
    }

    id: str | Unset = UNSET
    """Id of the device."""
    type_: DeviceType | Unset = UNSET
    """Kind of SDK."""
    guid: str | Unset = UNSET
    """Id which the SDK made for the device."""
    client_id: str | Unset = UNSET
    """Client the device belongs to."""
    status: DeviceStatus | Unset = UNSET
    """Whether the device is in use."""
    integration_id: str | Unset = UNSET
    """Integration the device connects through."""
    last_seen: str | Unset = UNSET
    """When the device was last active, ISO 8601."""
    push_notification_token: None | str | Unset = UNSET
    """Token for push notifications to the device."""
    info: JsonObject | None | Unset = UNSET
    """Facts about the device, such as browser, language and page."""
    app_version: None | str | Unset = UNSET
    """Version of the app that embeds the SDK."""

    def _read(self, data: Mapping[str, Any]) -> Device:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("guid")) is not None:
            self.guid = value
            taken += 1
        else:
            self.guid = UNSET
        if taken == sent:
            self.client_id = self.status = self.integration_id = self.last_seen = self.push_notification_token = (
                self.info
            ) = self.app_version = UNSET
            return self
        if (value := data.get("clientId")) is not None:
            self.client_id = value
            taken += 1
        else:
            self.client_id = UNSET
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if taken == sent:
            self.last_seen = self.push_notification_token = self.info = self.app_version = UNSET
            return self
        if (value := data.get("lastSeen")) is not None:
            self.last_seen = value
            taken += 1
        else:
            self.last_seen = UNSET
        if (value := data.get("pushNotificationToken", UNSET)) is not UNSET:
            self.push_notification_token = value
            taken += 1
        else:
            self.push_notification_token = UNSET
        if (value := data.get("info", UNSET)) is not UNSET:
            self.info = value
            taken += 1
        else:
            self.info = UNSET
        if taken == sent:
            self.app_version = UNSET
            return self
        if (value := data.get("appVersion", UNSET)) is not UNSET:
            self.app_version = value
            taken += 1
        else:
            self.app_version = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.guid is not UNSET:
            d["guid"] = self.guid
        if self.client_id is not UNSET:
            d["clientId"] = self.client_id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.last_seen is not UNSET:
            d["lastSeen"] = self.last_seen
        if self.push_notification_token is not UNSET:
            d["pushNotificationToken"] = self.push_notification_token
        if self.info is not UNSET:
            d["info"] = self.info
        if self.app_version is not UNSET:
            d["appVersion"] = self.app_version
        return d
