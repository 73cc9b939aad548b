from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ConversationMessageEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "message": "message",
        "recentNotifications": "recent_notifications",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    message: MessageWebhook | Unset = UNSET
    """A message, as webhooks show it."""
    recent_notifications: list[MessageWebhook] | Unset = UNSET
    """Notifications that were sent before the message."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = blank(MessageWebhook)._read(value)
            taken += 1
        else:
            self.message = UNSET
        if (value := data.get("recentNotifications")) is not None and isinstance(value, list):
            self.recent_notifications = (
                [blank(MessageWebhook)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.recent_notifications = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        if self.recent_notifications is not UNSET:
            d["recentNotifications"] = encode_items(self.recent_notifications)
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .message_webhook import MessageWebhook
