from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class TranscodeMessageRequest(Model):
    """A message to transcode."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "app_message": "app_message",
        "channels": "channels",
        "from": "from_",
        "to": "to",
    }

    app_id: str
    """Id of the app."""
    app_message: AppMessage
    """A message from an app to a contact."""
    channels: list[ConversationChannel]
    """Channels to transcode for."""
    from_: str | Unset = UNSET
    """Identity of the sender on the channel."""
    to: str | Unset = UNSET
    """Identity of the recipient on the channel."""

    def _read(self, data: Mapping[str, Any]) -> TranscodeMessageRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("app_message")) is not None and isinstance(value, dict):
            self.app_message = app_message_from_dict(value)
            taken += 1
        else:
            self.app_message = MISSING
        if (value := data.get("channels")) is not None:
            self.channels = value
            taken += 1
        else:
            self.channels = MISSING
        if taken == sent:
            self.from_ = self.to = UNSET
            return self
        if (value := data.get("from")) is not None:
            self.from_ = value
            taken += 1
        else:
            self.from_ = UNSET
        if (value := data.get("to")) is not None:
            self.to = value
            taken += 1
        else:
            self.to = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.app_message is not MISSING:
            d["app_message"] = self.app_message.to_dict()
        if self.channels is not MISSING:
            d["channels"] = self.channels
        if self.from_ is not UNSET:
            d["from"] = self.from_
        if self.to is not UNSET:
            d["to"] = self.to
        return d


# Last, so that models may refer to each other in circles.
from .app_message import app_message_from_dict
