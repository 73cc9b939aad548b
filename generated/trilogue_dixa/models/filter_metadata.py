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
class FilterMetadata(Model):
    """A filter that a metric or record type takes."""

    filter_attribute: str
    """Name of the filter."""
    description: str | Unset = UNSET
    """What it filters by."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FilterMetadata:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.filter_attribute = (
            d.pop("filterAttribute") if "filterAttribute" in d and d["filterAttribute"] is not None else MISSING
        )
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.filter_attribute is not MISSING:
            d["filterAttribute"] = self.filter_attribute
        if self.description is not UNSET:
            d["description"] = self.description
        return d
