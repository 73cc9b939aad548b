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
class AppMessageCarouselMessage(Model):
    """The `AppMessageCarouselMessage` object."""

    carousel_message: CarouselMessage
    """Cards side by side; pictures only."""
    explicit_channel_message: AppMessageExplicitChannelMessage | Unset = UNSET
    """Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppMessageCarouselMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.carousel_message = (
            CarouselMessage.from_dict(d.pop("carousel_message"))
            if "carousel_message" in d and isinstance(d["carousel_message"], dict)
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
        if self.carousel_message is not MISSING:
            d["carousel_message"] = self.carousel_message.to_dict()
        if self.explicit_channel_message is not UNSET:
            d["explicit_channel_message"] = self.explicit_channel_message
        return d


# Last, so that models may refer to each other in circles.
from .carousel_message import CarouselMessage
