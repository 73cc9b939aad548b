from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class DoubleAggregateValue(Model):
    """An aggregate with a fraction."""

    type_: Literal["DoubleAggregateValue"] = "DoubleAggregateValue"
    """Always 'DoubleAggregateValue': tells which kind this is."""
    value: float
    measure: str
    """`Min`, `Max`, `Sum`, `Percentage`, `StdDev` or `Average`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DoubleAggregateValue:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "DoubleAggregateValue" else MISSING
        self.value = d.pop("value") if "value" in d and d["value"] is not None else MISSING
        self.measure = d.pop("measure") if "measure" in d and d["measure"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.value is not MISSING:
            d["value"] = self.value
        if self.measure is not MISSING:
            d["measure"] = self.measure
        return d
