from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

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
    from .action import Action


@_define(kw_only=True, repr=False)
class TextMessage(Model):
    """A text, with buttons if wanted."""

    type_: Literal["text"] = "text"
    """Always 'text': tells which kind this is."""
    text: str | Unset = UNSET
    """The text, at most 4096 characters. Needed unless `actions`, `htmlText` or `markdownText` is there."""
    html_text: str | Unset = UNSET
    """Text in HTML, for channels that render it; takes the place of `text` there. At most 4096 characters."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    markdown_text: str | Unset = UNSET
    """Text in Markdown, turned into HTML by the service. At most 4096 characters."""
    actions: list[Action] | Unset = UNSET
    """Buttons under the text."""
    payload: str | Unset = UNSET
    """Payload of the quick reply that this message answers with."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TextMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "text" else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.html_text = d.pop("htmlText") if "htmlText" in d and d["htmlText"] is not None else UNSET
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.markdown_text = d.pop("markdownText") if "markdownText" in d and d["markdownText"] is not None else UNSET
        self.actions = (
            [action_from_dict(item) if isinstance(item, dict) else item for item in d.pop("actions")]
            if "actions" in d and isinstance(d["actions"], list)
            else UNSET
        )
        self.payload = d.pop("payload") if "payload" in d and d["payload"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.text is not UNSET:
            d["text"] = self.text
        if self.html_text is not UNSET:
            d["htmlText"] = self.html_text
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        if self.markdown_text is not UNSET:
            d["markdownText"] = self.markdown_text
        if self.actions is not UNSET:
            d["actions"] = encode_items(self.actions)
        if self.payload is not UNSET:
            d["payload"] = self.payload
        return d


# Last, so that models may refer to each other in circles.
from .action import action_from_dict
