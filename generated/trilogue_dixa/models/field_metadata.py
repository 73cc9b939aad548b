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
class FieldMetadata(Model):
    """A field that a record type has."""

    field: str
    """Name of the field."""
    description: str
    """What it holds."""
    nullable: bool
    """Whether it may be absent."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FieldMetadata:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.field = d.pop("field") if "field" in d and d["field"] is not None else MISSING
        self.description = d.pop("description") if "description" in d and d["description"] is not None else MISSING
        self.nullable = d.pop("nullable") if "nullable" in d and d["nullable"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.field is not MISSING:
            d["field"] = self.field
        if self.description is not MISSING:
            d["description"] = self.description
        if self.nullable is not MISSING:
            d["nullable"] = self.nullable
        return d
