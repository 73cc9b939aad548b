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
    from .app_message_explicit_channel_message import AppMessageExplicitChannelMessage


@_define(kw_only=True, repr=False)
class AppMessageCardMessage(Model):
    """The `AppMessageCardMessage` object."""

    card_message: CardMessage
    """A card with text, media and choices."""
    explicit_channel_message: AppMessageExplicitChannelMessage | Unset = UNSET
    """Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppMessageCardMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.card_message = (
            CardMessage.from_dict(d.pop("card_message"))
            if "card_message" in d and isinstance(d["card_message"], dict)
            else MISSING
        )
        self.explicit_channel_message = (
            d.pop("explicit_channel_message")
            if "explicit_channel_message" in d and d["explicit_channel_message"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.card_message is not MISSING:
            d["card_message"] = self.card_message.to_dict()
        if self.explicit_channel_message is not UNSET:
            d["explicit_channel_message"] = self.explicit_channel_message
        return d


# Last, so that models may refer to each other in circles.
from .card_message import CardMessage
