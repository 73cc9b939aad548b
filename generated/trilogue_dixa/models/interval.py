from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class Interval(Model):
    """A period between two moments."""

    type_: Literal["Interval"] = "Interval"
    """Always 'Interval': tells which kind this is."""
    start: datetime.datetime
    """Beginning of the period."""
    end: datetime.datetime
    """End of the period."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Interval:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Interval" else MISSING
        self.start = take_datetime(d, "start") if "start" in d else MISSING
        self.end = take_datetime(d, "end") if "end" in d else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.start is not MISSING:
            d["start"] = format_datetime(self.start)
        if self.end is not MISSING:
            d["end"] = format_datetime(self.end)
        return d
