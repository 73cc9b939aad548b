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
class Identity(Model):
    """An address by which a user is known."""

    type_: str | Unset = UNSET
    """Kind of address, such as `email`."""
    value: str | Unset = UNSET
    """The address."""
    verification: str | Unset = UNSET
    """Whether and how the address was verified."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Identity:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.value = d.pop("value") if "value" in d and d["value"] is not None else UNSET
        self.verification = d.pop("verification") if "verification" in d and d["verification"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.value is not UNSET:
            d["value"] = self.value
        if self.verification is not UNSET:
            d["verification"] = self.verification
        return d
