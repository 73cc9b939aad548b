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
class EmailEndpoint(Model):
    """An e-mail address of the organization."""

    type_: Literal["EmailEndpoint"] = "EmailEndpoint"
    """Always 'EmailEndpoint': tells which kind this is."""
    address: str
    """The address."""
    sender_override: str | Unset = UNSET
    """Address shown as the sender instead."""
    name: str | Unset = UNSET
    """Name shown as the sender."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EmailEndpoint:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "EmailEndpoint" else MISSING
        self.address = d.pop("address") if "address" in d and d["address"] is not None else MISSING
        self.sender_override = (
            d.pop("senderOverride") if "senderOverride" in d and d["senderOverride"] is not None else UNSET
        )
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.address is not MISSING:
            d["address"] = self.address
        if self.sender_override is not UNSET:
            d["senderOverride"] = self.sender_override
        if self.name is not UNSET:
            d["name"] = self.name
        return d
