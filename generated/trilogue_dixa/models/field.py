from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .field_type import FieldType


@_define(kw_only=True, repr=False)
class Field(Model):
    """A field of a record."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "field": "field",
    }

    name: str
    """Name of the field."""
    field: FieldType | Unset = UNSET
    """Value of a field, told apart by `_type`."""

    def _read(self, data: Mapping[str, Any]) -> Field:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("field")) is not None and isinstance(value, dict):
            self.field = field_type_from_dict(value)
            taken += 1
        else:
            self.field = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.name is not MISSING:
            d["name"] = self.name
        if self.field is not UNSET:
            d["field"] = self.field.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .field_type import field_type_from_dict
