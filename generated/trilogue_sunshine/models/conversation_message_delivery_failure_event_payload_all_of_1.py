from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadAllOf1(Model):
    """The `ConversationMessageDeliveryFailureEventPayloadAllOf1` object."""

    error: ConversationMessageDeliveryFailureEventPayloadAllOf1Error | Unset = UNSET
    """Why delivery failed."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadAllOf1:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.error = (
            ConversationMessageDeliveryFailureEventPayloadAllOf1Error.from_dict(d.pop("error"))
            if "error" in d and isinstance(d["error"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.error is not UNSET:
            d["error"] = self.error.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_message_delivery_failure_event_payload_all_of_1_error import (
    ConversationMessageDeliveryFailureEventPayloadAllOf1Error,
)
