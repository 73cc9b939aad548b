from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .primitive_field import PrimitiveField


@_define(kw_only=True, repr=False)
class ListField(Model):
    """A list of values."""

    type_: Literal["ListField"] = "ListField"
    """Always 'ListField': tells which kind this is."""
    values: list[PrimitiveField] | Unset = UNSET
    """The values."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListField:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ListField" else MISSING
        self.values = (
            [primitive_field_from_dict(item) if isinstance(item, dict) else item for item in d.pop("values")]
            if "values" in d and isinstance(d["values"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.values is not UNSET:
            d["values"] = encode_items(self.values)
        return d


# Last, so that models may refer to each other in circles.
from .primitive_field import primitive_field_from_dict
