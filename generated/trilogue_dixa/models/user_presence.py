from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class UserPresence(Model):
    """Whether an agent is there to work."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userId": "user_id",
        "requestTime": "request_time",
        "connectionStatus": "connection_status",
        "lastSeen": "last_seen",
        "presenceStatus": "presence_status",
        "activeChannels": "active_channels",
    }

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

    def _read(self, data: Mapping[str, Any]) -> UserPresence:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = MISSING
        if (value := data.get("requestTime")) is not None:
            self.request_time = value
            taken += 1
        else:
            self.request_time = MISSING
        if (value := data.get("connectionStatus")) is not None:
            self.connection_status = value
            taken += 1
        else:
            self.connection_status = MISSING
        if taken == sent:
            self.last_seen = self.presence_status = self.active_channels = UNSET
            return self
        if (value := data.get("lastSeen")) is not None:
            self.last_seen = value
            taken += 1
        else:
            self.last_seen = UNSET
        if (value := data.get("presenceStatus")) is not None:
            self.presence_status = value
            taken += 1
        else:
            self.presence_status = UNSET
        if (value := data.get("activeChannels")) is not None:
            self.active_channels = value
            taken += 1
        else:
            self.active_channels = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
