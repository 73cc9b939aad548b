from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class FieldMetadata(Model):
    """A field that a record type has."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "field": "field",
        "description": "description",
        "nullable": "nullable",
    }

    field: str
    """Name of the field."""
    description: str
    """What it holds."""
    nullable: bool
    """Whether it may be absent."""

    def _read(self, data: Mapping[str, Any]) -> FieldMetadata:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("field")) is not None:
            self.field = value
            taken += 1
        else:
            self.field = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = MISSING
        if (value := data.get("nullable")) is not None:
            self.nullable = value
            taken += 1
        else:
            self.nullable = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.field is not MISSING:
            d["field"] = self.field
        if self.description is not MISSING:
            d["description"] = self.description
        if self.nullable is not MISSING:
            d["nullable"] = self.nullable
        return d
