from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Filter(Model):
    """Values that a record must have one of."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "attribute": "attribute",
        "values": "values",
    }

    attribute: str
    """Name of the filter, such as `channel`."""
    values: list[str] | Unset = UNSET
    """Values to keep."""

    def _read(self, data: Mapping[str, Any]) -> Filter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("attribute")) is not None:
            self.attribute = value
            taken += 1
        else:
            self.attribute = MISSING
        if (value := data.get("values")) is not None:
            self.values = value
            taken += 1
        else:
            self.values = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.attribute is not MISSING:
            d["attribute"] = self.attribute
        if self.values is not UNSET:
            d["values"] = self.values
        return d
