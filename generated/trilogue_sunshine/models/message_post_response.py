from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class MessagePostResponse(Model):
    """The messages that were posted."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "messages": "messages",
    }

    messages: list[Message] | Unset = UNSET
    """Usually one; several where a channel had to split the content."""

    def _read(self, data: Mapping[str, Any]) -> MessagePostResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("messages")) is not None and isinstance(value, list):
            self.messages = (
                [blank(Message)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.messages = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.messages is not UNSET:
            d["messages"] = encode_items(self.messages)
        return d


# Last, so that models may refer to each other in circles.
from .message import Message
