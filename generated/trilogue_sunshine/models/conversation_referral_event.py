from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationReferralEvent(Model):
    """Event `conversation:referral`: a user came to a conversation by a link."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "createdAt": "created_at",
        "payload": "payload",
    }

    id: str | Unset = UNSET
    """Id of the event; deliveries of the same event repeat it."""
    type_: str | Unset = UNSET
    """What happened, such as `conversation:message`."""
    created_at: str | Unset = UNSET
    """When it happened, ISO 8601."""
    payload: ConversationReferralEventPayload | Unset = UNSET
    """What happened."""

    def _read(self, data: Mapping[str, Any]) -> ConversationReferralEvent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("createdAt")) is not None:
            self.created_at = value
            taken += 1
        else:
            self.created_at = UNSET
        if taken == sent:
            self.payload = UNSET
            return self
        if (value := data.get("payload")) is not None and isinstance(value, dict):
            self.payload = blank(ConversationReferralEventPayload)._read(value)
            taken += 1
        else:
            self.payload = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.created_at is not UNSET:
            d["createdAt"] = self.created_at
        if self.payload is not UNSET:
            d["payload"] = self.payload.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_referral_event_payload import ConversationReferralEventPayload
