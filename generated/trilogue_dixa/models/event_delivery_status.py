from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .delivery_status import DeliveryStatus


@_define(kw_only=True, repr=False)
class EventDeliveryStatus(Model):
    """How the deliveries of an event fare."""

    event: str
    """Name of the event, such as `ConversationCreated`."""
    delivery_status: DeliveryStatus
    """The latest attempt, if there was one of late, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EventDeliveryStatus:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.event = d.pop("event") if "event" in d and d["event"] is not None else MISSING
        self.delivery_status = (
            delivery_status_from_dict(d.pop("deliveryStatus"))
            if "deliveryStatus" in d and isinstance(d["deliveryStatus"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.event is not MISSING:
            d["event"] = self.event
        if self.delivery_status is not MISSING:
            d["deliveryStatus"] = self.delivery_status.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .delivery_status import delivery_status_from_dict
