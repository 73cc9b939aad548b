from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .app_message_explicit_channel_message import AppMessageExplicitChannelMessage


@_define(kw_only=True, repr=False)
class AppMessageCardMessage(Model):
    """The `AppMessageCardMessage` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "card_message": "card_message",
        "explicit_channel_message": "explicit_channel_message",
    }

    card_message: CardMessage
    """A card with text, media and choices."""
    explicit_channel_message: AppMessageExplicitChannelMessage | Unset = UNSET
    """Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""

    def _read(self, data: Mapping[str, Any]) -> AppMessageCardMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("card_message")) is not None and isinstance(value, dict):
            self.card_message = blank(CardMessage)._read(value)
            taken += 1
        else:
            self.card_message = MISSING
        if (value := data.get("explicit_channel_message")) is not None:
            self.explicit_channel_message = value
            taken += 1
        else:
            self.explicit_channel_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.card_message is not MISSING:
            d["card_message"] = self.card_message.to_dict()
        if self.explicit_channel_message is not UNSET:
            d["explicit_channel_message"] = self.explicit_channel_message
        return d


# Last, so that models may refer to each other in circles.
from .card_message import CardMessage
