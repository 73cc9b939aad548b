from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    keep_null,
)


@_define(kw_only=True, repr=False)
class UserPresence(Model):
    """Whether an agent is there to work."""

    user_id: str
    """Id of the agent."""
    request_time: str
    """When this was asked, without a time zone."""
    connection_status: str
    """`Offline` or `Online`."""
    last_seen: str | Unset = UNSET
    """When the agent was last there, without a time zone."""
    presence_status: str | Unset = UNSET
    """`Away` or `Working`."""
    active_channels: list[str] | Unset = UNSET
    """Channels on which the agent takes conversations."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UserPresence:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("userId", MISSING)
        self.user_id = value if value is not None else keep_null(d, "userId")
        value = d.pop("requestTime", MISSING)
        self.request_time = value if value is not None else keep_null(d, "requestTime")
        value = d.pop("connectionStatus", MISSING)
        self.connection_status = value if value is not None else keep_null(d, "connectionStatus")
        value = d.pop("lastSeen", UNSET)
        self.last_seen = value if value is not None else keep_null(d, "lastSeen")
        value = d.pop("presenceStatus", UNSET)
        self.presence_status = value if value is not None else keep_null(d, "presenceStatus")
        value = d.pop("activeChannels", UNSET)
        self.active_channels = value if value is not None else keep_null(d, "activeChannels")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user_id is not MISSING:
            d["userId"] = self.user_id
        if self.request_time is not MISSING:
            d["requestTime"] = self.request_time
        if self.connection_status is not MISSING:
            d["connectionStatus"] = self.connection_status
        if self.last_seen is not UNSET:
            d["lastSeen"] = self.last_seen
        if self.presence_status is not UNSET:
            d["presenceStatus"] = self.presence_status
        if self.active_channels is not UNSET:
            d["activeChannels"] = self.active_channels
        return d
