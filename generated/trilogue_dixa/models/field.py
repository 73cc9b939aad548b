from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .field_type import FieldType


@_define(kw_only=True, repr=False)
class Field(Model):
    """A field of a record."""

    name: str
    """Name of the field."""
    field: FieldType | Unset = UNSET
    """Value of a field, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Field:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.field = field_type_from_dict(d.pop("field")) if "field" in d and isinstance(d["field"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.name is not MISSING:
            d["name"] = self.name
        if self.field is not UNSET:
            d["field"] = self.field.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .field_type import field_type_from_dict
