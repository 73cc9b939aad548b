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
class ConversationTypingEventPayload(Model):
    """What happened."""

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    activity: ConversationTypingEventPayloadActivity | Unset = UNSET
    """The activity."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationTypingEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else UNSET
        )
        self.activity = (
            ConversationTypingEventPayloadActivity.from_dict(d.pop("activity"))
            if "activity" in d and isinstance(d["activity"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.activity is not UNSET:
            d["activity"] = self.activity.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .conversation_typing_event_payload_activity import ConversationTypingEventPayloadActivity
