from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class MetricRecordMetadata(Model):
    """A record type on offer."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "description": "description",
        "filters": "filters",
        "relatedMetricIds": "related_metric_ids",
        "fieldsMetadata": "fields_metadata",
    }

    id: str
    """Id of the record type."""
    description: str
    """What it records."""
    filters: list[FilterMetadata] | Unset = UNSET
    """Filters it takes."""
    related_metric_ids: list[str] | Unset = UNSET
    """Ids of the metrics computed from it."""
    fields_metadata: list[FieldMetadata] | Unset = UNSET
    """Fields it has."""

    def _read(self, data: Mapping[str, Any]) -> MetricRecordMetadata:
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
            self.description = MISSING
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
            self.related_metric_ids = self.fields_metadata = UNSET
            return self
        if (value := data.get("relatedMetricIds")) is not None:
            self.related_metric_ids = value
            taken += 1
        else:
            self.related_metric_ids = UNSET
        if (value := data.get("fieldsMetadata")) is not None and isinstance(value, list):
            self.fields_metadata = (
                [blank(FieldMetadata)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.fields_metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.description is not MISSING:
            d["description"] = self.description
        if self.filters is not UNSET:
            d["filters"] = encode_items(self.filters)
        if self.related_metric_ids is not UNSET:
            d["relatedMetricIds"] = self.related_metric_ids
        if self.fields_metadata is not UNSET:
            d["fieldsMetadata"] = encode_items(self.fields_metadata)
        return d


# Last, so that models may refer to each other in circles.
from .field_metadata import FieldMetadata
from .filter_metadata import FilterMetadata
