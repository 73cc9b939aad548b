from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class QuotedMessageMessage(Model):
    """A quoted message that the service knows."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "message": "message",
    }

    type_: Literal["message"] = "message"
    """Always 'message': tells which kind this is."""
    message: Message | Unset = UNSET
    """A message of a conversation."""

    def _read(self, data: Mapping[str, Any]) -> QuotedMessageMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "message":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = blank(Message)._read(value)
            taken += 1
        else:
            self.message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .message import Message
