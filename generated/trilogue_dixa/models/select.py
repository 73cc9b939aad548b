from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class Select(Model):
    """Filled in by choosing."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "options": "options",
    }

    type_: Literal["Select"] = "Select"
    """Always 'Select': tells which kind this is."""
    options: list[SelectOption] | Unset = UNSET
    """Options to choose from."""

    def _read(self, data: Mapping[str, Any]) -> Select:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Select":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("options")) is not None and isinstance(value, list):
            self.options = (
                [blank(SelectOption)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.options = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.options is not UNSET:
            d["options"] = encode_items(self.options)
        return d


# Last, so that models may refer to each other in circles.
from .select_option import SelectOption
