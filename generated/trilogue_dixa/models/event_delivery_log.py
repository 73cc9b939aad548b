from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class EventDeliveryLog(Model):
    """An attempt to deliver an event, with what was sent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "deliveryDetail": "delivery_detail",
        "payload": "payload",
    }

    delivery_detail: DeliveryDetail
    """One attempt to deliver an event."""
    payload: str
    """Body that was sent."""

    def _read(self, data: Mapping[str, Any]) -> EventDeliveryLog:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("deliveryDetail")) is not None and isinstance(value, dict):
            self.delivery_detail = blank(DeliveryDetail)._read(value)
            taken += 1
        else:
            self.delivery_detail = MISSING
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.delivery_detail is not MISSING:
            d["deliveryDetail"] = self.delivery_detail.to_dict()
        if self.payload is not MISSING:
            d["payload"] = self.payload
        return d


# Last, so that models may refer to each other in circles.
from .delivery_detail import DeliveryDetail
