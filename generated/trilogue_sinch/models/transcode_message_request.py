from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class TranscodeMessageRequest(Model):
    """A message to transcode."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TranscodeMessageRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.app_message = (
            app_message_from_dict(d.pop("app_message"))
            if "app_message" in d and isinstance(d["app_message"], dict)
            else MISSING
        )
        self.channels = d.pop("channels") if "channels" in d and d["channels"] is not None else MISSING
        self.from_ = d.pop("from") if "from" in d and d["from"] is not None else UNSET
        self.to = d.pop("to") if "to" in d and d["to"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
