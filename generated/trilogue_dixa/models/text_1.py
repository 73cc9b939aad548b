from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Text1(Model):
    """Filled in by writing; sent with `_type` `Text`."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "placeholder": "placeholder",
    }

    type_: Literal["Text"] = "Text"
    """Always 'Text': tells which kind this is."""
    placeholder: str | Unset = UNSET
    """Text shown while the field is empty."""

    def _read(self, data: Mapping[str, Any]) -> Text1:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Text":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("placeholder")) is not None:
            self.placeholder = value
            taken += 1
        else:
            self.placeholder = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.placeholder is not UNSET:
            d["placeholder"] = self.placeholder
        return d
