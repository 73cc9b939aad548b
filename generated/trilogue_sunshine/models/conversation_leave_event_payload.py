from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationLeaveEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "user": "user",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    user: UserTruncated | Unset = UNSET
    """A user in short form."""

    def _read(self, data: Mapping[str, Any]) -> ConversationLeaveEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(UserTruncated)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .user_truncated import UserTruncated
