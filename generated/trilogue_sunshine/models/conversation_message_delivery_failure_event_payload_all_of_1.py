from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadAllOf1(Model):
    """The `ConversationMessageDeliveryFailureEventPayloadAllOf1` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "error": "error",
    }

    error: ConversationMessageDeliveryFailureEventPayloadAllOf1Error | Unset = UNSET
    """Why delivery failed."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadAllOf1:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("error")) is not None and isinstance(value, dict):
            self.error = blank(ConversationMessageDeliveryFailureEventPayloadAllOf1Error)._read(value)
            taken += 1
        else:
            self.error = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.error is not UNSET:
            d["error"] = self.error.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_message_delivery_failure_event_payload_all_of_1_error import (
    ConversationMessageDeliveryFailureEventPayloadAllOf1Error,
)
