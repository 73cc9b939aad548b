from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownAppMessage(Model):
    """A kind of `AppMessage` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownAppMessage:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def app_message_from_dict(data: Mapping[str, Any]) -> AppMessage:
    """Read a JSON object as the class whose key it has."""
    if data.get("card_message") is not None:
        return AppMessageCardMessage.from_dict(data)
    if data.get("carousel_message") is not None:
        return AppMessageCarouselMessage.from_dict(data)
    if data.get("choice_message") is not None:
        return AppMessageChoiceMessage.from_dict(data)
    if data.get("location_message") is not None:
        return AppMessageLocationMessage.from_dict(data)
    if data.get("media_message") is not None:
        return AppMessageMediaMessage.from_dict(data)
    if data.get("template_message") is not None:
        return AppMessageTemplateMessage.from_dict(data)
    if data.get("text_message") is not None:
        return AppMessageTextMessage.from_dict(data)
    if data.get("list_message") is not None:
        return AppMessageListMessage.from_dict(data)
    return UnknownAppMessage.from_dict(data)


# Last, so that models may refer to each other in circles.
from .app_message_card_message import AppMessageCardMessage
from .app_message_carousel_message import AppMessageCarouselMessage
from .app_message_choice_message import AppMessageChoiceMessage
from .app_message_list_message import AppMessageListMessage
from .app_message_location_message import AppMessageLocationMessage
from .app_message_media_message import AppMessageMediaMessage
from .app_message_template_message import AppMessageTemplateMessage
from .app_message_text_message import AppMessageTextMessage

AppMessage: TypeAlias = (
    AppMessageCardMessage
    | AppMessageCarouselMessage
    | AppMessageChoiceMessage
    | AppMessageLocationMessage
    | AppMessageMediaMessage
    | AppMessageTemplateMessage
    | AppMessageTextMessage
    | AppMessageListMessage
    | UnknownAppMessage
)
"""A message from an app to a contact."""
