from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class GetWebhookLastDeliveryStatusOutput(Model):
    """The latest delivery of each event."""

    data: list[EventDeliveryStatus] | Unset = UNSET
    """The latest delivery of each event."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetWebhookLastDeliveryStatusOutput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.data = (
            [EventDeliveryStatus.from_dict(item) if isinstance(item, dict) else item for item in d.pop("data")]
            if "data" in d and isinstance(d["data"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.data is not UNSET:
            d["data"] = encode_items(self.data)
        return d


# Last, so that models may refer to each other in circles.
from .event_delivery_status import EventDeliveryStatus
