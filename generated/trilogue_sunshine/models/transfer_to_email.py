from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class TransferToEmail(Model):
    """Activity: the conversation goes on by e-mail."""

    type_: Literal["ticket:transfer:email"] = "ticket:transfer:email"
    """Always 'ticket:transfer:email': tells which kind this is."""
    data: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TransferToEmail:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "ticket:transfer:email" else MISSING
        self.data = d.pop("data") if "data" in d and d["data"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.data is not UNSET:
            d["data"] = self.data
        return d
