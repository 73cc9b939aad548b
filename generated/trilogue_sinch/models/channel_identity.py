from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class ChannelIdentity(Model):
    """Who somebody is on a channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "channel": "channel",
        "identity": "identity",
        "app_id": "app_id",
    }

    channel: ConversationChannel
    """A channel. The service also sends names that are not listed."""
    identity: str
    """The identity, such as a phone number on SMS and WhatsApp."""
    app_id: str | Unset = UNSET
    """Id of the app, on channels where identities differ from app to app: Messenger, Instagram, Viber, Apple Messages
    for Business, LINE and WeChat."""

    def _read(self, data: Mapping[str, Any]) -> ChannelIdentity:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("channel")) is not None:
            self.channel = value
            taken += 1
        else:
            self.channel = MISSING
        if (value := data.get("identity")) is not None:
            self.identity = value
            taken += 1
        else:
            self.identity = MISSING
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.identity is not MISSING:
            d["identity"] = self.identity
        if self.app_id is not UNSET:
            d["app_id"] = self.app_id
        return d
