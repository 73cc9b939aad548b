from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class MetaConversionEvent(Model):
    """Conversion events in Meta's format."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "payload": "payload",
    }

    payload: MetaConversionEventPayload
    """What is sent to Meta."""

    def _read(self, data: Mapping[str, Any]) -> MetaConversionEvent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("payload")) is not None and isinstance(value, dict):
            self.payload = blank(MetaConversionEventPayload)._read(value)
            taken += 1
        else:
            self.payload = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.payload is not MISSING:
            d["payload"] = self.payload.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .meta_conversion_event_payload import MetaConversionEventPayload
