from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .field_type import FieldType


@_define(kw_only=True, repr=False)
class MetricRecord(Model):
    """One record behind a metric."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "primaryTimestampField": "primary_timestamp_field",
        "value": "value",
        "fields": "fields",
    }

    primary_timestamp_field: TimestampField
    """A moment in time with a name."""
    value: FieldType | Unset = UNSET
    """Value of a field, told apart by `_type`."""
    fields: list[Field] | Unset = UNSET
    """Further fields."""

    def _read(self, data: Mapping[str, Any]) -> MetricRecord:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("primaryTimestampField")) is not None and isinstance(value, dict):
            self.primary_timestamp_field = blank(TimestampField)._read(value)
            taken += 1
        else:
            self.primary_timestamp_field = MISSING
        if (value := data.get("value")) is not None and isinstance(value, dict):
            self.value = field_type_from_dict(value)
            taken += 1
        else:
            self.value = UNSET
        if (value := data.get("fields")) is not None and isinstance(value, list):
            self.fields = (
                [blank(Field)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.fields = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
