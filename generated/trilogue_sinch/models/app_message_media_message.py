from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .app_message_explicit_channel_message import AppMessageExplicitChannelMessage


@_define(kw_only=True, repr=False)
class AppMessageMediaMessage(Model):
    """The `AppMessageMediaMessage` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "media_message": "media_message",
        "explicit_channel_message": "explicit_channel_message",
    }

    media_message: MediaMessage
    """A picture, video or document."""
    explicit_channel_message: AppMessageExplicitChannelMessage | Unset = UNSET
    """Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""

    def _read(self, data: Mapping[str, Any]) -> AppMessageMediaMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("media_message")) is not None and isinstance(value, dict):
            self.media_message = blank(MediaMessage)._read(value)
            taken += 1
        else:
            self.media_message = MISSING
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
        if self.media_message is not MISSING:
            d["media_message"] = self.media_message.to_dict()
        if self.explicit_channel_message is not UNSET:
            d["explicit_channel_message"] = self.explicit_channel_message
        return d


# Last, so that models may refer to each other in circles.
from .media_message import MediaMessage
