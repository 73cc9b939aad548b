from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .aggregate_value import AggregateValue


@_define(kw_only=True, repr=False)
class MetricData(Model):
    """A metric computed."""

    id: str
    """Id of the metric."""
    aggregates: list[AggregateValue] | Unset = UNSET
    """One value for each aggregation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MetricData:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.aggregates = (
            [aggregate_value_from_dict(item) if isinstance(item, dict) else item for item in d.pop("aggregates")]
            if "aggregates" in d and isinstance(d["aggregates"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.aggregates is not UNSET:
            d["aggregates"] = encode_items(self.aggregates)
        return d


# Last, so that models may refer to each other in circles.
from .aggregate_value import aggregate_value_from_dict
