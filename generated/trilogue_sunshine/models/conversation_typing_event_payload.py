from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationTypingEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "activity": "activity",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    activity: ConversationTypingEventPayloadActivity | Unset = UNSET
    """The activity."""

    def _read(self, data: Mapping[str, Any]) -> ConversationTypingEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("activity")) is not None and isinstance(value, dict):
            self.activity = blank(ConversationTypingEventPayloadActivity)._read(value)
            taken += 1
        else:
            self.activity = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.activity is not UNSET:
            d["activity"] = self.activity.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .conversation_typing_event_payload_activity import ConversationTypingEventPayloadActivity
