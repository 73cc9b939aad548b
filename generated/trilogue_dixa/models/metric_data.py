from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .aggregate_value import AggregateValue


@_define(kw_only=True, repr=False)
class MetricData(Model):
    """A metric computed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "aggregates": "aggregates",
    }

    id: str
    """Id of the metric."""
    aggregates: list[AggregateValue] | Unset = UNSET
    """One value for each aggregation."""

    def _read(self, data: Mapping[str, Any]) -> MetricData:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("aggregates")) is not None and isinstance(value, list):
            self.aggregates = (
                [aggregate_value_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.aggregates = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.aggregates is not UNSET:
            d["aggregates"] = encode_items(self.aggregates)
        return d


# Last, so that models may refer to each other in circles.
from .aggregate_value import aggregate_value_from_dict
