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
class MetricMetadata(Model):
    """A metric on offer."""

    id: str
    """Id of the metric."""
    description: str | Unset = UNSET
    """What it measures."""
    filters: list[FilterMetadata] | Unset = UNSET
    """Filters it takes."""
    aggregations: list[AggregateMetadata] | Unset = UNSET
    """Aggregations it offers."""
    related_record_ids: list[str] | Unset = UNSET
    """Ids of the record types it is computed from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MetricMetadata:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.filters = (
            [FilterMetadata.from_dict(item) if isinstance(item, dict) else item for item in d.pop("filters")]
            if "filters" in d and isinstance(d["filters"], list)
            else UNSET
        )
        self.aggregations = (
            [AggregateMetadata.from_dict(item) if isinstance(item, dict) else item for item in d.pop("aggregations")]
            if "aggregations" in d and isinstance(d["aggregations"], list)
            else UNSET
        )
        self.related_record_ids = (
            d.pop("relatedRecordIds") if "relatedRecordIds" in d and d["relatedRecordIds"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.description is not UNSET:
            d["description"] = self.description
        if self.filters is not UNSET:
            d["filters"] = encode_items(self.filters)
        if self.aggregations is not UNSET:
            d["aggregations"] = encode_items(self.aggregations)
        if self.related_record_ids is not UNSET:
            d["relatedRecordIds"] = self.related_record_ids
        return d


# Last, so that models may refer to each other in circles.
from .aggregate_metadata import AggregateMetadata
from .filter_metadata import FilterMetadata
