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
class BrowserInfo(Model):
    """Browser in which a chat was begun."""

    name: str
    """Name of the browser."""
    version: str | Unset = UNSET
    """Version of the browser."""
    ip_address: str | Unset = UNSET
    """IP address of the visitor."""
    originating_url: str | Unset = UNSET
    """Page on which the chat was begun."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> BrowserInfo:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.version = d.pop("version") if "version" in d and d["version"] is not None else UNSET
        self.ip_address = d.pop("ipAddress") if "ipAddress" in d and d["ipAddress"] is not None else UNSET
        self.originating_url = (
            d.pop("originatingUrl") if "originatingUrl" in d and d["originatingUrl"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.name is not MISSING:
            d["name"] = self.name
        if self.version is not UNSET:
            d["version"] = self.version
        if self.ip_address is not UNSET:
            d["ipAddress"] = self.ip_address
        if self.originating_url is not UNSET:
            d["originatingUrl"] = self.originating_url
        return d
