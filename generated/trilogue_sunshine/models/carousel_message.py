from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class CarouselMessage(Model):
    """Cards side by side."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "items": "items",
        "text": "text",
        "blockChatInput": "block_chat_input",
        "displaySettings": "display_settings",
    }

    type_: Literal["carousel"] = "carousel"
    """Always 'carousel': tells which kind this is."""
    items: list[Item]
    """One to ten cards."""
    text: str | Unset = UNSET
    """Plain text stand-in, written by the service."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    display_settings: CarouselMessageDisplaySettings | Unset = UNSET
    """How the cards look."""

    def _read(self, data: Mapping[str, Any]) -> CarouselMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "carousel":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("items")) is not None and isinstance(value, list):
            self.items = (
                [blank(Item)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.items = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = UNSET
        if taken == sent:
            self.block_chat_input = self.display_settings = UNSET
            return self
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if (value := data.get("displaySettings")) is not None and isinstance(value, dict):
            self.display_settings = blank(CarouselMessageDisplaySettings)._read(value)
            taken += 1
        else:
            self.display_settings = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.items is not MISSING:
            d["items"] = encode_items(self.items)
        if self.text is not UNSET:
            d["text"] = self.text
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        if self.display_settings is not UNSET:
            d["displaySettings"] = self.display_settings.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .carousel_message_display_settings import CarouselMessageDisplaySettings
from .item import Item
