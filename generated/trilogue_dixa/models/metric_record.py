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
    from .field_type import FieldType


@_define(kw_only=True, repr=False)
class MetricRecord(Model):
    """One record behind a metric."""

    primary_timestamp_field: TimestampField
    """A moment in time with a name."""
    value: FieldType | Unset = UNSET
    """Value of a field, told apart by `_type`."""
    fields: list[Field] | Unset = UNSET
    """Further fields."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MetricRecord:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.primary_timestamp_field = (
            TimestampField.from_dict(d.pop("primaryTimestampField"))
            if "primaryTimestampField" in d and isinstance(d["primaryTimestampField"], dict)
            else MISSING
        )
        self.value = field_type_from_dict(d.pop("value")) if "value" in d and isinstance(d["value"], dict) else UNSET
        self.fields = (
            [Field.from_dict(item) if isinstance(item, dict) else item for item in d.pop("fields")]
            if "fields" in d and isinstance(d["fields"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.primary_timestamp_field is not MISSING:
            d["primaryTimestampField"] = self.primary_timestamp_field.to_dict()
        if self.value is not UNSET:
            d["value"] = self.value.to_dict()
        if self.fields is not UNSET:
            d["fields"] = encode_items(self.fields)
        return d


# Last, so that models may refer to each other in circles.
from .field import Field
from .field_type import field_type_from_dict
from .timestamp_field import TimestampField
