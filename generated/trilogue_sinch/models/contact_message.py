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
class ContactMessage(Model):
    """A message from a contact to an app; one of its keys tells the kind."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ContactMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.choice_response_message = (
            ChoiceResponseMessage.from_dict(d.pop("choice_response_message"))
            if "choice_response_message" in d and isinstance(d["choice_response_message"], dict)
            else UNSET
        )
        self.fallback_message = (
            FallbackMessage.from_dict(d.pop("fallback_message"))
            if "fallback_message" in d and isinstance(d["fallback_message"], dict)
            else UNSET
        )
        self.location_message = (
            LocationMessage.from_dict(d.pop("location_message"))
            if "location_message" in d and isinstance(d["location_message"], dict)
            else UNSET
        )
        self.media_card_message = (
            MediaCardMessage.from_dict(d.pop("media_card_message"))
            if "media_card_message" in d and isinstance(d["media_card_message"], dict)
            else UNSET
        )
        self.media_message = (
            MediaMessage.from_dict(d.pop("media_message"))
            if "media_message" in d and isinstance(d["media_message"], dict)
            else UNSET
        )
        self.reply_to = (
            ReplyTo.from_dict(d.pop("reply_to")) if "reply_to" in d and isinstance(d["reply_to"], dict) else UNSET
        )
        self.text_message = (
            TextMessage.from_dict(d.pop("text_message"))
            if "text_message" in d and isinstance(d["text_message"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
