from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .period_filter import PeriodFilter


@_define(kw_only=True, repr=False)
class GetMetricRecordsDataInput(Model):
    """Records to fetch."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "periodFilter": "period_filter",
        "timezone": "timezone",
        "filters": "filters",
    }

    id: str
    """Id of the record type."""
    period_filter: PeriodFilter
    """A period, told apart by `_type`."""
    timezone: str
    """Time zone by its IANA name, such as `Europe/Copenhagen`."""
    filters: list[Filter] | Unset = UNSET
    """Filters that records must pass."""

    def _read(self, data: Mapping[str, Any]) -> GetMetricRecordsDataInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("periodFilter")) is not None and isinstance(value, dict):
            self.period_filter = period_filter_from_dict(value)
            taken += 1
        else:
            self.period_filter = MISSING
        if (value := data.get("timezone")) is not None:
            self.timezone = value
            taken += 1
        else:
            self.timezone = MISSING
        if taken == sent:
            self.filters = UNSET
            return self
        if (value := data.get("filters")) is not None and isinstance(value, list):
            self.filters = (
                [blank(Filter)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.filters = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
