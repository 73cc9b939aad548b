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
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class ChannelIdentity(Model):
    """Who somebody is on a channel."""

    channel: ConversationChannel
    """A channel. The service also sends names that are not listed."""
    identity: str
    """The identity, such as a phone number on SMS and WhatsApp."""
    app_id: str | Unset = UNSET
    """Id of the app, on channels where identities differ from app to app: Messenger, Instagram, Viber, Apple Messages
    for Business, LINE and WeChat."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ChannelIdentity:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel = d.pop("channel") if "channel" in d and d["channel"] is not None else MISSING
        self.identity = d.pop("identity") if "identity" in d and d["identity"] is not None else MISSING
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.identity is not MISSING:
            d["identity"] = self.identity
        if self.app_id is not UNSET:
            d["app_id"] = self.app_id
        return d
