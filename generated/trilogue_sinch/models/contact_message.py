from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ContactMessage(Model):
    """A message from a contact to an app; one of its keys tells the kind."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "choice_response_message": "choice_response_message",
        "fallback_message": "fallback_message",
        "location_message": "location_message",
        "media_card_message": "media_card_message",
        "media_message": "media_message",
        "reply_to": "reply_to",
        "text_message": "text_message",
    }

    choice_response_message: ChoiceResponseMessage | Unset = UNSET
    """What a contact chose."""
    fallback_message: FallbackMessage | Unset = UNSET
    """A contact's message that could not be handled."""
    location_message: LocationMessage | Unset = UNSET
    """A place on the map."""
    media_card_message: MediaCardMessage | Unset = UNSET
    """A picture or video with a caption, from a contact."""
    media_message: MediaMessage | Unset = UNSET
    """A picture, video or document."""
    reply_to: ReplyTo | Unset = UNSET
    """The app message that a contact's message answers."""
    text_message: TextMessage | Unset = UNSET
    """A text."""

    def _read(self, data: Mapping[str, Any]) -> ContactMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("choice_response_message")) is not None and isinstance(value, dict):
            self.choice_response_message = blank(ChoiceResponseMessage)._read(value)
            taken += 1
        else:
            self.choice_response_message = UNSET
        if (value := data.get("fallback_message")) is not None and isinstance(value, dict):
            self.fallback_message = blank(FallbackMessage)._read(value)
            taken += 1
        else:
            self.fallback_message = UNSET
        if (value := data.get("location_message")) is not None and isinstance(value, dict):
            self.location_message = blank(LocationMessage)._read(value)
            taken += 1
        else:
            self.location_message = UNSET
        if taken == sent:
            self.media_card_message = self.media_message = self.reply_to = self.text_message = UNSET
            return self
        if (value := data.get("media_card_message")) is not None and isinstance(value, dict):
            self.media_card_message = blank(MediaCardMessage)._read(value)
            taken += 1
        else:
            self.media_card_message = UNSET
        if (value := data.get("media_message")) is not None and isinstance(value, dict):
            self.media_message = blank(MediaMessage)._read(value)
            taken += 1
        else:
            self.media_message = UNSET
        if (value := data.get("reply_to")) is not None and isinstance(value, dict):
            self.reply_to = blank(ReplyTo)._read(value)
            taken += 1
        else:
            self.reply_to = UNSET
        if taken == sent:
            self.text_message = UNSET
            return self
        if (value := data.get("text_message")) is not None and isinstance(value, dict):
            self.text_message = blank(TextMessage)._read(value)
            taken += 1
        else:
            self.text_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.choice_response_message is not UNSET:
            d["choice_response_message"] = self.choice_response_message.to_dict()
        if self.fallback_message is not UNSET:
            d["fallback_message"] = self.fallback_message.to_dict()
        if self.location_message is not UNSET:
            d["location_message"] = self.location_message.to_dict()
        if self.media_card_message is not UNSET:
            d["media_card_message"] = self.media_card_message.to_dict()
        if self.media_message is not UNSET:
            d["media_message"] = self.media_message.to_dict()
        if self.reply_to is not UNSET:
            d["reply_to"] = self.reply_to.to_dict()
        if self.text_message is not UNSET:
            d["text_message"] = self.text_message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice_response_message import ChoiceResponseMessage
from .fallback_message import FallbackMessage
from .location_message import LocationMessage
from .media_card_message import MediaCardMessage
from .media_message import MediaMessage
from .reply_to import ReplyTo
from .text_message import TextMessage
