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
    from .period_filter import PeriodFilter


@_define(kw_only=True, repr=False)
class GetMetricRecordsDataInput(Model):
    """Records to fetch."""

    id: str
    """Id of the record type."""
    period_filter: PeriodFilter
    """A period, told apart by `_type`."""
    timezone: str
    """Time zone by its IANA name, such as `Europe/Copenhagen`."""
    filters: list[Filter] | Unset = UNSET
    """Filters that records must pass."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetMetricRecordsDataInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.period_filter = (
            period_filter_from_dict(d.pop("periodFilter"))
            if "periodFilter" in d and isinstance(d["periodFilter"], dict)
            else MISSING
        )
        self.timezone = d.pop("timezone") if "timezone" in d and d["timezone"] is not None else MISSING
        self.filters = (
            [Filter.from_dict(item) if isinstance(item, dict) else item for item in d.pop("filters")]
            if "filters" in d and isinstance(d["filters"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.period_filter is not MISSING:
            d["periodFilter"] = self.period_filter.to_dict()
        if self.timezone is not MISSING:
            d["timezone"] = self.timezone
        if self.filters is not UNSET:
            d["filters"] = encode_items(self.filters)
        return d


# Last, so that models may refer to each other in circles.
from .filter_ import Filter
from .period_filter import period_filter_from_dict
