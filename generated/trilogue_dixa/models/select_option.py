from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
class SelectOption(Model):
    """An option to choose."""

    id: str
    """Id of the option."""
    label: str
    """Name for people."""
    value: str
    """Value that is stored."""
    is_deactivated: bool
    """Whether it is out of use."""
    nested_options: list[SelectOption] | Unset = UNSET
    """Options below this one."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SelectOption:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else MISSING
        self.value = d.pop("value") if "value" in d and d["value"] is not None else MISSING
        self.is_deactivated = (
            d.pop("isDeactivated") if "isDeactivated" in d and d["isDeactivated"] is not None else MISSING
        )
        self.nested_options = (
            [SelectOption.from_dict(item) if isinstance(item, dict) else item for item in d.pop("nestedOptions")]
            if "nestedOptions" in d and isinstance(d["nestedOptions"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.label is not MISSING:
            d["label"] = self.label
        if self.value is not MISSING:
            d["value"] = self.value
        if self.is_deactivated is not MISSING:
            d["isDeactivated"] = self.is_deactivated
        if self.nested_options is not UNSET:
            d["nestedOptions"] = encode_items(self.nested_options)
        return d
