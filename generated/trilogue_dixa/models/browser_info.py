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
        value = d.pop("name", MISSING)
        self.name = value if value is not None else keep_null(d, "name")
        value = d.pop("version", UNSET)
        self.version = value if value is not None else keep_null(d, "version")
        value = d.pop("ipAddress", UNSET)
        self.ip_address = value if value is not None else keep_null(d, "ipAddress")
        value = d.pop("originatingUrl", UNSET)
        self.originating_url = value if value is not None else keep_null(d, "originatingUrl")
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
