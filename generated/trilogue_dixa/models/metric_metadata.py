from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class MetricMetadata(Model):
    """A metric on offer."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "description": "description",
        "filters": "filters",
        "aggregations": "aggregations",
        "relatedRecordIds": "related_record_ids",
    }

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

    def _read(self, data: Mapping[str, Any]) -> MetricMetadata:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("filters")) is not None and isinstance(value, list):
            self.filters = (
                [blank(FilterMetadata)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.filters = UNSET
        if taken == sent:
            self.aggregations = self.related_record_ids = UNSET
            return self
        if (value := data.get("aggregations")) is not None and isinstance(value, list):
            self.aggregations = (
                [blank(AggregateMetadata)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.aggregations = UNSET
        if (value := data.get("relatedRecordIds")) is not None:
            self.related_record_ids = value
            taken += 1
        else:
            self.related_record_ids = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
