from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ConversionEventsBodyWhatsapp(Model):
    """The `ConversionEventsBodyWhatsapp` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "whatsapp": "whatsapp",
    }

    whatsapp: MetaConversionEvent
    """Conversion events in Meta's format."""

    def _read(self, data: Mapping[str, Any]) -> ConversionEventsBodyWhatsapp:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("whatsapp")) is not None and isinstance(value, dict):
            self.whatsapp = blank(MetaConversionEvent)._read(value)
            taken += 1
        else:
            self.whatsapp = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.whatsapp is not MISSING:
            d["whatsapp"] = self.whatsapp.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .meta_conversion_event import MetaConversionEvent
