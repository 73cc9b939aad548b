from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversionEventsResponse(Model):
    """The outcome of reporting conversion events."""

    conversion_events: ConversionEvents | Unset = UNSET
    """What Meta took in."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversionEventsResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversion_events = (
            ConversionEvents.from_dict(d.pop("conversionEvents"))
            if "conversionEvents" in d and isinstance(d["conversionEvents"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversion_events is not UNSET:
            d["conversionEvents"] = self.conversion_events.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversion_events import ConversionEvents
