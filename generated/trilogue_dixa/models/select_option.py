from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class SelectOption(Model):
    """An option to choose."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "label": "label",
        "value": "value",
        "isDeactivated": "is_deactivated",
        "nestedOptions": "nested_options",
    }

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

    def _read(self, data: Mapping[str, Any]) -> SelectOption:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = MISSING
        if (value := data.get("value")) is not None:
            self.value = value
            taken += 1
        else:
            self.value = MISSING
        if taken == sent:
            self.is_deactivated = self.nested_options = MISSING
            return self
        if (value := data.get("isDeactivated")) is not None:
            self.is_deactivated = value
            taken += 1
        else:
            self.is_deactivated = MISSING
        if (value := data.get("nestedOptions")) is not None and isinstance(value, list):
            self.nested_options = (
                [blank(SelectOption)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.nested_options = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
