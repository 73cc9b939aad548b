from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class DeliveryDetail(Model):
    """One attempt to deliver an event."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "deliveryTimestamp": "delivery_timestamp",
        "success": "success",
        "responseCode": "response_code",
        "responseText": "response_text",
    }

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

    def _read(self, data: Mapping[str, Any]) -> DeliveryDetail:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "DeliveryDetail":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("deliveryTimestamp")) is not None:
            self.delivery_timestamp = value
            taken += 1
        else:
            self.delivery_timestamp = MISSING
        if (value := data.get("success")) is not None:
            self.success = value
            taken += 1
        else:
            self.success = MISSING
        if taken == sent:
            self.response_code = self.response_text = MISSING
            return self
        if (value := data.get("responseCode")) is not None:
            self.response_code = value
            taken += 1
        else:
            self.response_code = MISSING
        if (value := data.get("responseText")) is not None:
            self.response_text = value
            taken += 1
        else:
            self.response_text = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
