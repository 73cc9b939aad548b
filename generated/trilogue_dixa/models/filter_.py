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
class Filter(Model):
    """Values that a record must have one of."""

    attribute: str
    """Name of the filter, such as `channel`."""
    values: list[str] | Unset = UNSET
    """Values to keep."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Filter:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.attribute = d.pop("attribute") if "attribute" in d and d["attribute"] is not None else MISSING
        self.values = d.pop("values") if "values" in d and d["values"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.attribute is not MISSING:
            d["attribute"] = self.attribute
        if self.values is not UNSET:
            d["values"] = self.values
        return d
