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
class MetricRecordMetadata(Model):
    """A record type on offer."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MetricRecordMetadata:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.description = d.pop("description") if "description" in d and d["description"] is not None else MISSING
        self.filters = (
            [FilterMetadata.from_dict(item) if isinstance(item, dict) else item for item in d.pop("filters")]
            if "filters" in d and isinstance(d["filters"], list)
            else UNSET
        )
        self.related_metric_ids = (
            d.pop("relatedMetricIds") if "relatedMetricIds" in d and d["relatedMetricIds"] is not None else UNSET
        )
        self.fields_metadata = (
            [FieldMetadata.from_dict(item) if isinstance(item, dict) else item for item in d.pop("fieldsMetadata")]
            if "fieldsMetadata" in d and isinstance(d["fieldsMetadata"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
