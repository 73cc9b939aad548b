from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class LongField(Model):
    """A whole number of 64 bits."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "value": "value",
    }

    type_: Literal["LongField"] = "LongField"
    """Always 'LongField': tells which kind this is."""
    value: int

    def _read(self, data: Mapping[str, Any]) -> LongField:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "LongField":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("value")) is not None:
            self.value = value
            taken += 1
        else:
            self.value = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.value is not MISSING:
            d["value"] = self.value
        return d
