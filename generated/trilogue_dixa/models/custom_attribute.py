from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class CustomAttribute(Model):
    """Value of a custom attribute."""

    id: str
    """Id of the attribute's definition."""
    name: str
    """Name for people."""
    identifier: str
    """Name for programs."""
    value: list[str] | str
    """A text, or for a select attribute the list of values chosen."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CustomAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.identifier = d.pop("identifier") if "identifier" in d and d["identifier"] is not None else MISSING
        self.value = d.pop("value") if "value" in d and d["value"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.identifier is not MISSING:
            d["identifier"] = self.identifier
        if self.value is not MISSING:
            d["value"] = self.value
        return d
