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
class AggregateMetadata(Model):
    """An aggregation that a metric offers."""

    measure: str
    """`Min`, `Max`, `Sum`, `Count`, `Percentage`, `StdDev` or `Average`."""
    description: str | Unset = UNSET
    """What it means for this metric."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AggregateMetadata:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.measure = d.pop("measure") if "measure" in d and d["measure"] is not None else MISSING
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.measure is not MISSING:
            d["measure"] = self.measure
        if self.description is not UNSET:
            d["description"] = self.description
        return d
