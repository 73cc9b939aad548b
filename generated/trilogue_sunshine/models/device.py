from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .device_status import DeviceStatus
    from .device_type import DeviceType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Device(Model):
    """A browser or phone that runs one of the SDKs for a user."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Device:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.guid = d.pop("guid") if "guid" in d and d["guid"] is not None else UNSET
        self.client_id = d.pop("clientId") if "clientId" in d and d["clientId"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else UNSET
        )
        self.last_seen = d.pop("lastSeen") if "lastSeen" in d and d["lastSeen"] is not None else UNSET
        self.push_notification_token = d.pop("pushNotificationToken") if "pushNotificationToken" in d else UNSET
        self.info = d.pop("info") if "info" in d else UNSET
        self.app_version = d.pop("appVersion") if "appVersion" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
