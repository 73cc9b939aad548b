from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class Page(Model):
    """Which page of a list to fetch."""

    after: str | Unset = UNSET
    """Only records that follow the one with this id; 24 characters."""
    before: str | Unset = UNSET
    """Only records that precede the one with this id; 24 characters."""
    size: int | Unset = UNSET
    """Records a page. ListMessages takes no notice of it. The service's default is 25."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Page:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.after = d.pop("after") if "after" in d and d["after"] is not None else UNSET
        self.before = d.pop("before") if "before" in d and d["before"] is not None else UNSET
        self.size = d.pop("size") if "size" in d and d["size"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.after is not UNSET:
            d["after"] = self.after
        if self.before is not UNSET:
            d["before"] = self.before
        if self.size is not UNSET:
            d["size"] = self.size
        return d
