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
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else MISSING
        self.request_time = d.pop("requestTime") if "requestTime" in d and d["requestTime"] is not None else MISSING
        self.connection_status = (
            d.pop("connectionStatus") if "connectionStatus" in d and d["connectionStatus"] is not None else MISSING
        )
        self.last_seen = d.pop("lastSeen") if "lastSeen" in d and d["lastSeen"] is not None else UNSET
        self.presence_status = (
            d.pop("presenceStatus") if "presenceStatus" in d and d["presenceStatus"] is not None else UNSET
        )
        self.active_channels = (
            d.pop("activeChannels") if "activeChannels" in d and d["activeChannels"] is not None else UNSET
        )
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
