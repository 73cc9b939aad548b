from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .card_height import CardHeight


@_define(kw_only=True, repr=False)
class CardMessage(Model):
    """A card with text, media and choices."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "choices": "choices",
        "description": "description",
        "height": "height",
        "media_message": "media_message",
    }

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

    def _read(self, data: Mapping[str, Any]) -> CardMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("choices")) is not None and isinstance(value, list):
            self.choices = (
                [blank(Choice)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.choices = UNSET
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if taken == sent:
            self.height = self.media_message = UNSET
            return self
        if (value := data.get("height")) is not None:
            self.height = value
            taken += 1
        else:
            self.height = UNSET
        if (value := data.get("media_message")) is not None and isinstance(value, dict):
            self.media_message = blank(MediaCarouselMessage)._read(value)
            taken += 1
        else:
            self.media_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
