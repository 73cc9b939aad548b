from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class CarouselMessage(Model):
    """Cards side by side."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CarouselMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "carousel" else MISSING
        self.items = (
            [Item.from_dict(item) if isinstance(item, dict) else item for item in d.pop("items")]
            if "items" in d and isinstance(d["items"], list)
            else MISSING
        )
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.display_settings = (
            CarouselMessageDisplaySettings.from_dict(d.pop("displaySettings"))
            if "displaySettings" in d and isinstance(d["displaySettings"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
