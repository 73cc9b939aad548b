from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .action import Action


@_define(kw_only=True, repr=False)
class TextMessage(Model):
    """A text, with buttons if wanted."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "text": "text",
        "htmlText": "html_text",
        "blockChatInput": "block_chat_input",
        "markdownText": "markdown_text",
        "actions": "actions",
        "payload": "payload",
    }

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

    def _read(self, data: Mapping[str, Any]) -> TextMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "text":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = UNSET
        if (value := data.get("htmlText")) is not None:
            self.html_text = value
            taken += 1
        else:
            self.html_text = UNSET
        if taken == sent:
            self.block_chat_input = self.markdown_text = self.actions = self.payload = UNSET
            return self
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if (value := data.get("markdownText")) is not None:
            self.markdown_text = value
            taken += 1
        else:
            self.markdown_text = UNSET
        if (value := data.get("actions")) is not None and isinstance(value, list):
            self.actions = (
                [action_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.actions = UNSET
        if taken == sent:
            self.payload = UNSET
            return self
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
