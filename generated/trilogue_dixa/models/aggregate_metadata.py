from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AggregateMetadata(Model):
    """An aggregation that a metric offers."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "measure": "measure",
        "description": "description",
    }

    measure: str
    """`Min`, `Max`, `Sum`, `Count`, `Percentage`, `StdDev` or `Average`."""
    description: str | Unset = UNSET
    """What it means for this metric."""

    def _read(self, data: Mapping[str, Any]) -> AggregateMetadata:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("measure")) is not None:
            self.measure = value
            taken += 1
        else:
            self.measure = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.measure is not MISSING:
            d["measure"] = self.measure
        if self.description is not UNSET:
            d["description"] = self.description
        return d
