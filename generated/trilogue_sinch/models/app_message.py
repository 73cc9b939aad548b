from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownAppMessage(Model):
    """A kind of `AppMessage` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownAppMessage:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def app_message_from_dict(data: Mapping[str, Any]) -> AppMessage:
    """Read a JSON object as the class whose key it has."""
    if data.get("card_message") is not None:
        return blank(_KINDS["card_message"])._read(data)
    if data.get("carousel_message") is not None:
        return blank(_KINDS["carousel_message"])._read(data)
    if data.get("choice_message") is not None:
        return blank(_KINDS["choice_message"])._read(data)
    if data.get("location_message") is not None:
        return blank(_KINDS["location_message"])._read(data)
    if data.get("media_message") is not None:
        return blank(_KINDS["media_message"])._read(data)
    if data.get("template_message") is not None:
        return blank(_KINDS["template_message"])._read(data)
    if data.get("text_message") is not None:
        return blank(_KINDS["text_message"])._read(data)
    if data.get("list_message") is not None:
        return blank(_KINDS["list_message"])._read(data)
    return blank(UnknownAppMessage)._read(data)


_KINDS: Kinds[AppMessage] = Kinds(
    __package__,
    {
        "card_message": "app_message_card_message.AppMessageCardMessage",
        "carousel_message": "app_message_carousel_message.AppMessageCarouselMessage",
        "choice_message": "app_message_choice_message.AppMessageChoiceMessage",
        "location_message": "app_message_location_message.AppMessageLocationMessage",
        "media_message": "app_message_media_message.AppMessageMediaMessage",
        "template_message": "app_message_template_message.AppMessageTemplateMessage",
        "text_message": "app_message_text_message.AppMessageTextMessage",
        "list_message": "app_message_list_message.AppMessageListMessage",
    },
)

if TYPE_CHECKING:
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

else:

    def __getattr__(name: str) -> Any:
        if name == "AppMessage":
            return _KINDS.union(UnknownAppMessage)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
