from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class UrlMessage(Model):
    """Button that opens a URL."""

    title: str
    """Label of the button."""
    url: str
    """URL to open."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UrlMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.url = d.pop("url") if "url" in d and d["url"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.title is not MISSING:
            d["title"] = self.title
        if self.url is not MISSING:
            d["url"] = self.url
        return d
