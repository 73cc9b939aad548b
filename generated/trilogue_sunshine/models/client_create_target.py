from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ClientCreateTarget(Model):
    """Where the client goes."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversationId": "conversation_id",
    }

    conversation_id: str
    """Conversation the client is attached to."""

    def _read(self, data: Mapping[str, Any]) -> ClientCreateTarget:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversationId")) is not None:
            self.conversation_id = value
            taken += 1
        else:
            self.conversation_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation_id is not MISSING:
            d["conversationId"] = self.conversation_id
        return d
