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
    encode_items,
)


@_define(kw_only=True, repr=False)
class Select(Model):
    """Filled in by choosing."""

    type_: Literal["Select"] = "Select"
    """Always 'Select': tells which kind this is."""
    options: list[SelectOption] | Unset = UNSET
    """Options to choose from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Select:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Select" else MISSING
        self.options = (
            [SelectOption.from_dict(item) if isinstance(item, dict) else item for item in d.pop("options")]
            if "options" in d and isinstance(d["options"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.options is not UNSET:
            d["options"] = encode_items(self.options)
        return d


# Last, so that models may refer to each other in circles.
from .select_option import SelectOption
