from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class FilterValue(Model):
    """A value for a filter."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "value": "value",
        "label": "label",
    }

    value: str
    """The value."""
    label: str | Unset = UNSET
    """Name for people."""

    def _read(self, data: Mapping[str, Any]) -> FilterValue:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("value")) is not None:
            self.value = value
            taken += 1
        else:
            self.value = MISSING
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.value is not MISSING:
            d["value"] = self.value
        if self.label is not UNSET:
            d["label"] = self.label
        return d
