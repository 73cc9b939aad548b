from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class BrowserInfo(Model):
    """Browser in which a chat was begun."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "version": "version",
        "ipAddress": "ip_address",
        "originatingUrl": "originating_url",
    }

    name: str
    """Name of the browser."""
    version: str | Unset = UNSET
    """Version of the browser."""
    ip_address: str | Unset = UNSET
    """IP address of the visitor."""
    originating_url: str | Unset = UNSET
    """Page on which the chat was begun."""

    def _read(self, data: Mapping[str, Any]) -> BrowserInfo:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("version")) is not None:
            self.version = value
            taken += 1
        else:
            self.version = UNSET
        if (value := data.get("ipAddress")) is not None:
            self.ip_address = value
            taken += 1
        else:
            self.ip_address = UNSET
        if taken == sent:
            self.originating_url = UNSET
            return self
        if (value := data.get("originatingUrl")) is not None:
            self.originating_url = value
            taken += 1
        else:
            self.originating_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.name is not MISSING:
            d["name"] = self.name
        if self.version is not UNSET:
            d["version"] = self.version
        if self.ip_address is not UNSET:
            d["ipAddress"] = self.ip_address
        if self.originating_url is not UNSET:
            d["originatingUrl"] = self.originating_url
        return d
