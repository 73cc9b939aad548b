from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class AppListResponse(Model):
    """A page of apps."""

    apps: list[App] | Unset = UNSET
    """The apps."""
    meta: Meta | Unset = UNSET
    """Where a page stands in its list."""
    links: Links | Unset = UNSET
    """The neighbouring pages as URLs."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppListResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.apps = (
            [App.from_dict(item) if isinstance(item, dict) else item for item in d.pop("apps")]
            if "apps" in d and isinstance(d["apps"], list)
            else UNSET
        )
        self.meta = Meta.from_dict(d.pop("meta")) if "meta" in d and isinstance(d["meta"], dict) else UNSET
        self.links = Links.from_dict(d.pop("links")) if "links" in d and isinstance(d["links"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.apps is not UNSET:
            d["apps"] = encode_items(self.apps)
        if self.meta is not UNSET:
            d["meta"] = self.meta.to_dict()
        if self.links is not UNSET:
            d["links"] = self.links.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .app import App
from .links import Links
from .meta import Meta
