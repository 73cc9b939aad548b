from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .delivery_status import DeliveryStatus


@_define(kw_only=True, repr=False)
class EventDeliveryStatus(Model):
    """How the deliveries of an event fare."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "event": "event",
        "deliveryStatus": "delivery_status",
    }

    event: str
    """Name of the event, such as `ConversationCreated`."""
    delivery_status: DeliveryStatus
    """The latest attempt, if there was one of late, told apart by `_type`."""

    def _read(self, data: Mapping[str, Any]) -> EventDeliveryStatus:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("event")) is not None:
            self.event = value
            taken += 1
        else:
            self.event = MISSING
        if (value := data.get("deliveryStatus")) is not None and isinstance(value, dict):
            self.delivery_status = delivery_status_from_dict(value)
            taken += 1
        else:
            self.delivery_status = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.event is not MISSING:
            d["event"] = self.event
        if self.delivery_status is not MISSING:
            d["deliveryStatus"] = self.delivery_status.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .delivery_status import delivery_status_from_dict
