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
class Text1(Model):
    """Filled in by writing; sent with `_type` `Text`."""

    type_: Literal["Text"] = "Text"
    """Always 'Text': tells which kind this is."""
    placeholder: str | Unset = UNSET
    """Text shown while the field is empty."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Text1:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Text" else MISSING
        self.placeholder = d.pop("placeholder") if "placeholder" in d and d["placeholder"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.placeholder is not UNSET:
            d["placeholder"] = self.placeholder
        return d
