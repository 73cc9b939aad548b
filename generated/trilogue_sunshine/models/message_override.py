from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class MessageOverride(Model):
    """Messages in a channel's own format, which take the place of `content` on that channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "apple": "apple",
        "line": "line",
        "messenger": "messenger",
        "whatsapp": "whatsapp",
    }

    apple: AppleMessageOverridePayload | Unset = UNSET
    """A message in Apple's own format."""
    line: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""
    messenger: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""
    whatsapp: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""

    def _read(self, data: Mapping[str, Any]) -> MessageOverride:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("apple")) is not None and isinstance(value, dict):
            self.apple = blank(AppleMessageOverridePayload)._read(value)
            taken += 1
        else:
            self.apple = UNSET
        if (value := data.get("line")) is not None and isinstance(value, dict):
            self.line = blank(MessageOverridePayload)._read(value)
            taken += 1
        else:
            self.line = UNSET
        if (value := data.get("messenger")) is not None and isinstance(value, dict):
            self.messenger = blank(MessageOverridePayload)._read(value)
            taken += 1
        else:
            self.messenger = UNSET
        if taken == sent:
            self.whatsapp = UNSET
            return self
        if (value := data.get("whatsapp")) is not None and isinstance(value, dict):
            self.whatsapp = blank(MessageOverridePayload)._read(value)
            taken += 1
        else:
            self.whatsapp = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.apple is not UNSET:
            d["apple"] = self.apple.to_dict()
        if self.line is not UNSET:
            d["line"] = self.line.to_dict()
        if self.messenger is not UNSET:
            d["messenger"] = self.messenger.to_dict()
        if self.whatsapp is not UNSET:
            d["whatsapp"] = self.whatsapp.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .apple_message_override_payload import AppleMessageOverridePayload
from .message_override_payload import MessageOverridePayload
