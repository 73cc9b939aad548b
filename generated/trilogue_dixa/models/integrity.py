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
class Integrity(Model):
    """The action would break the data's integrity."""

    type_: Literal["Integrity"] = "Integrity"
    """Always 'Integrity': tells which kind this is."""
    id: str
    message: str
    """What went wrong."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Integrity:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Integrity" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.message = d.pop("message") if "message" in d and d["message"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.id is not MISSING:
            d["id"] = self.id
        if self.message is not MISSING:
            d["message"] = self.message
        return d
