from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversionEventsResponse(Model):
    """The outcome of reporting conversion events."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversionEvents": "conversion_events",
    }

    conversion_events: ConversionEvents | Unset = UNSET
    """What Meta took in."""

    def _read(self, data: Mapping[str, Any]) -> ConversionEventsResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversionEvents")) is not None and isinstance(value, dict):
            self.conversion_events = blank(ConversionEvents)._read(value)
            taken += 1
        else:
            self.conversion_events = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversion_events is not UNSET:
            d["conversionEvents"] = self.conversion_events.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversion_events import ConversionEvents
