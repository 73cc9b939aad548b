from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ConversionEventsBodyInstagram(Model):
    """The `ConversionEventsBodyInstagram` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "instagram": "instagram",
    }

    instagram: MetaConversionEvent
    """Conversion events in Meta's format."""

    def _read(self, data: Mapping[str, Any]) -> ConversionEventsBodyInstagram:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("instagram")) is not None and isinstance(value, dict):
            self.instagram = blank(MetaConversionEvent)._read(value)
            taken += 1
        else:
            self.instagram = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.instagram is not MISSING:
            d["instagram"] = self.instagram.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .meta_conversion_event import MetaConversionEvent
