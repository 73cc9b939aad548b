from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class MessageOverride(Model):
    """Messages in a channel's own format, which take the place of `content` on that channel."""

    apple: AppleMessageOverridePayload | Unset = UNSET
    """A message in Apple's own format."""
    line: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""
    messenger: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""
    whatsapp: MessageOverridePayload | Unset = UNSET
    """A message in a channel's own format."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MessageOverride:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.apple = (
            AppleMessageOverridePayload.from_dict(d.pop("apple"))
            if "apple" in d and isinstance(d["apple"], dict)
            else UNSET
        )
        self.line = (
            MessageOverridePayload.from_dict(d.pop("line")) if "line" in d and isinstance(d["line"], dict) else UNSET
        )
        self.messenger = (
            MessageOverridePayload.from_dict(d.pop("messenger"))
            if "messenger" in d and isinstance(d["messenger"], dict)
            else UNSET
        )
        self.whatsapp = (
            MessageOverridePayload.from_dict(d.pop("whatsapp"))
            if "whatsapp" in d and isinstance(d["whatsapp"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
