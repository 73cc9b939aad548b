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
    keep_null,
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
        self.type_ = d.pop("_type") if d.get("_type") == "PhoneAttributes" else MISSING
        value = d.pop("from", MISSING)
        self.from_ = value if value is not None else keep_null(d, "from")
        value = d.pop("to", MISSING)
        self.to = value if value is not None else keep_null(d, "to")
        value = d.pop("direction", UNSET)
        self.direction = value if value is not None else keep_null(d, "direction")
        value = d.pop("duration", UNSET)
        self.duration = value if value is not None else keep_null(d, "duration")
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
