from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    keep_null,
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
        value = d.pop("field", MISSING)
        self.field = value if value is not None else keep_null(d, "field")
        value = d.pop("description", MISSING)
        self.description = value if value is not None else keep_null(d, "description")
        value = d.pop("nullable", MISSING)
        self.nullable = value if value is not None else keep_null(d, "nullable")
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
