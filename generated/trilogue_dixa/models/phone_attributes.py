from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class PhoneAttributes(Model):
    """A call as a message."""

    type_: Literal["PhoneAttributes"] = "PhoneAttributes"
    """Always 'PhoneAttributes': tells which kind this is."""
    from_: str
    """Number that called."""
    to: str
    """Number that was called."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    duration: int | Unset = UNSET
    """Length of the call."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> PhoneAttributes:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "PhoneAttributes" else MISSING
        self.from_ = d.pop("from") if "from" in d and d["from"] is not None else MISSING
        self.to = d.pop("to") if "to" in d and d["to"] is not None else MISSING
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else UNSET
        self.duration = d.pop("duration") if "duration" in d and d["duration"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.from_ is not MISSING:
            d["from"] = self.from_
        if self.to is not MISSING:
            d["to"] = self.to
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.duration is not UNSET:
            d["duration"] = self.duration
        return d
