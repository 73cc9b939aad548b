from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .app_message_explicit_channel_message import AppMessageExplicitChannelMessage


@_define(kw_only=True, repr=False)
class AppMessageChoiceMessage(Model):
    """The `AppMessageChoiceMessage` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "choice_message": "choice_message",
        "explicit_channel_message": "explicit_channel_message",
    }

    choice_message: ChoiceMessage
    """A text with buttons."""
    explicit_channel_message: AppMessageExplicitChannelMessage | Unset = UNSET
    """Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""

    def _read(self, data: Mapping[str, Any]) -> AppMessageChoiceMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("choice_message")) is not None and isinstance(value, dict):
            self.choice_message = blank(ChoiceMessage)._read(value)
            taken += 1
        else:
            self.choice_message = MISSING
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
        if self.choice_message is not MISSING:
            d["choice_message"] = self.choice_message.to_dict()
        if self.explicit_channel_message is not UNSET:
            d["explicit_channel_message"] = self.explicit_channel_message
        return d


# Last, so that models may refer to each other in circles.
from .choice_message import ChoiceMessage
