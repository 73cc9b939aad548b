from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class EventDeliveryLog(Model):
    """An attempt to deliver an event, with what was sent."""

    delivery_detail: DeliveryDetail
    """One attempt to deliver an event."""
    payload: str
    """Body that was sent."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EventDeliveryLog:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.delivery_detail = (
            DeliveryDetail.from_dict(d.pop("deliveryDetail"))
            if "deliveryDetail" in d and isinstance(d["deliveryDetail"], dict)
            else MISSING
        )
        self.payload = d.pop("payload") if "payload" in d and d["payload"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.delivery_detail is not MISSING:
            d["deliveryDetail"] = self.delivery_detail.to_dict()
        if self.payload is not MISSING:
            d["payload"] = self.payload
        return d


# Last, so that models may refer to each other in circles.
from .delivery_detail import DeliveryDetail
