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
class TelephonyEndpoint(Model):
    """A phone number of the organization."""

    type_: Literal["TelephonyEndpoint"] = "TelephonyEndpoint"
    """Always 'TelephonyEndpoint': tells which kind this is."""
    number: str
    """The number."""
    functionality: list[str] | Unset = UNSET
    """What it can do."""
    name: str | Unset = UNSET
    """Name of the number."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TelephonyEndpoint:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "TelephonyEndpoint" else MISSING
        self.number = d.pop("number") if "number" in d and d["number"] is not None else MISSING
        self.functionality = (
            d.pop("functionality") if "functionality" in d and d["functionality"] is not None else UNSET
        )
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.number is not MISSING:
            d["number"] = self.number
        if self.functionality is not UNSET:
            d["functionality"] = self.functionality
        if self.name is not UNSET:
            d["name"] = self.name
        return d
