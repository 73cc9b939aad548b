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
class TimestampField(Model):
    """A moment in time with a name."""

    type_: Literal["TimestampField"] = "TimestampField"
    """Always 'TimestampField': tells which kind this is."""
    name: str
    """Name."""
    timestamp: datetime.datetime
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TimestampField:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "TimestampField" else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.timestamp = take_datetime(d, "timestamp") if "timestamp" in d else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.name is not MISSING:
            d["name"] = self.name
        if self.timestamp is not MISSING:
            d["timestamp"] = format_datetime(self.timestamp)
        return d
