from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .primitive_field import PrimitiveField


@_define(kw_only=True, repr=False)
class ListField(Model):
    """A list of values."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "values": "values",
    }

    type_: Literal["ListField"] = "ListField"
    """Always 'ListField': tells which kind this is."""
    values: list[PrimitiveField] | Unset = UNSET
    """The values."""

    def _read(self, data: Mapping[str, Any]) -> ListField:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ListField":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("values")) is not None and isinstance(value, list):
            self.values = (
                [primitive_field_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.values = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.values is not UNSET:
            d["values"] = encode_items(self.values)
        return d


# Last, so that models may refer to each other in circles.
from .primitive_field import primitive_field_from_dict
