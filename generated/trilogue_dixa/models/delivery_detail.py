from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class DeliveryDetail(Model):
    """One attempt to deliver an event."""

    type_: Literal["DeliveryDetail"] = "DeliveryDetail"
    """Always 'DeliveryDetail': tells which kind this is."""
    delivery_timestamp: str
    """When it was made."""
    success: bool
    """Whether it worked."""
    response_code: int
    """Status the receiver answered."""
    response_text: str
    """Body the receiver answered."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DeliveryDetail:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "DeliveryDetail" else MISSING
        self.delivery_timestamp = (
            d.pop("deliveryTimestamp") if "deliveryTimestamp" in d and d["deliveryTimestamp"] is not None else MISSING
        )
        self.success = d.pop("success") if "success" in d and d["success"] is not None else MISSING
        self.response_code = d.pop("responseCode") if "responseCode" in d and d["responseCode"] is not None else MISSING
        self.response_text = d.pop("responseText") if "responseText" in d and d["responseText"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.delivery_timestamp is not MISSING:
            d["deliveryTimestamp"] = self.delivery_timestamp
        if self.success is not MISSING:
            d["success"] = self.success
        if self.response_code is not MISSING:
            d["responseCode"] = self.response_code
        if self.response_text is not MISSING:
            d["responseText"] = self.response_text
        return d
