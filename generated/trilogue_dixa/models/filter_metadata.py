from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class FilterMetadata(Model):
    """A filter that a metric or record type takes."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "filterAttribute": "filter_attribute",
        "description": "description",
    }

    filter_attribute: str
    """Name of the filter."""
    description: str | Unset = UNSET
    """What it filters by."""

    def _read(self, data: Mapping[str, Any]) -> FilterMetadata:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("filterAttribute")) is not None:
            self.filter_attribute = value
            taken += 1
        else:
            self.filter_attribute = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.filter_attribute is not MISSING:
            d["filterAttribute"] = self.filter_attribute
        if self.description is not UNSET:
            d["description"] = self.description
        return d
