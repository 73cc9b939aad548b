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
class FormOptionsItem(Model):
    """The `FormOptionsItem` object."""

    label: str | Unset = UNSET
    """Label for people."""
    name: str | Unset = UNSET
    """Name for programs."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FormOptionsItem:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.label = d.pop("label") if "label" in d and d["label"] is not None else UNSET
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.label is not UNSET:
            d["label"] = self.label
        if self.name is not UNSET:
            d["name"] = self.name
        return d
