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
    encode_items,
)

if TYPE_CHECKING:
    from .card_height import CardHeight


@_define(kw_only=True, repr=False)
class CardMessage(Model):
    """A card with text, media and choices."""

    title: str
    """Title of the card."""
    choices: list[Choice] | Unset = UNSET
    """At most three choices."""
    description: str | Unset = UNSET
    """Text under the title."""
    height: CardHeight | Unset = UNSET
    """Height of a card."""
    media_message: MediaCarouselMessage | Unset = UNSET
    """A picture on a card."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CardMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.choices = (
            [Choice.from_dict(item) if isinstance(item, dict) else item for item in d.pop("choices")]
            if "choices" in d and isinstance(d["choices"], list)
            else UNSET
        )
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.height = d.pop("height") if "height" in d and d["height"] is not None else UNSET
        self.media_message = (
            MediaCarouselMessage.from_dict(d.pop("media_message"))
            if "media_message" in d and isinstance(d["media_message"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.title is not MISSING:
            d["title"] = self.title
        if self.choices is not UNSET:
            d["choices"] = encode_items(self.choices)
        if self.description is not UNSET:
            d["description"] = self.description
        if self.height is not UNSET:
            d["height"] = self.height
        if self.media_message is not UNSET:
            d["media_message"] = self.media_message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice import Choice
from .media_carousel_message import MediaCarouselMessage
