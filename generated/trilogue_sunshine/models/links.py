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
class Links(Model):
    """The neighbouring pages as URLs."""

    prev: str | Unset = UNSET
    """URL of the page before this one."""
    next_: str | Unset = UNSET
    """URL of the page after this one."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Links:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.prev = d.pop("prev") if "prev" in d and d["prev"] is not None else UNSET
        self.next_ = d.pop("next") if "next" in d and d["next"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.prev is not UNSET:
            d["prev"] = self.prev
        if self.next_ is not UNSET:
            d["next"] = self.next_
        return d
