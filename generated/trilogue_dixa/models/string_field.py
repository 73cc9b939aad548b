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
class StringField(Model):
    """A text."""

    type_: Literal["StringField"] = "StringField"
    """Always 'StringField': tells which kind this is."""
    value: str
    label: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> StringField:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "StringField" else MISSING
        self.value = d.pop("value") if "value" in d and d["value"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.value is not MISSING:
            d["value"] = self.value
        if self.label is not UNSET:
            d["label"] = self.label
        return d
