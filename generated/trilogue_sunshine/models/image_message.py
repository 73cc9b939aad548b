from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .action import Action


@_define(kw_only=True, repr=False)
class ImageMessage(Model):
    """A picture."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "mediaUrl": "media_url",
        "mediaType": "media_type",
        "mediaSize": "media_size",
        "altText": "alt_text",
        "text": "text",
        "blockChatInput": "block_chat_input",
        "htmlText": "html_text",
        "markdownText": "markdown_text",
        "actions": "actions",
        "attachmentId": "attachment_id",
    }

    type_: Literal["image"] = "image"
    """Always 'image': tells which kind this is."""
    media_url: str
    """URL of the file."""
    media_type: str | Unset = UNSET
    """Media type of the file."""
    media_size: float | Unset = UNSET
    """Size of the file in bytes."""
    alt_text: str | Unset = UNSET
    """Text for people who cannot see the picture or file."""
    text: str | Unset = UNSET
    """Text shown with the picture."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    html_text: str | Unset = UNSET
    """Text in HTML, for channels that render it; takes the place of `text` there. At most 4096 characters."""
    markdown_text: str | Unset = UNSET
    """Text in Markdown, turned into HTML by the service. At most 4096 characters."""
    actions: list[Action] | Unset = UNSET
    """Buttons under the picture."""
    attachment_id: str | Unset = UNSET
    """Id of the uploaded file."""

    def _read(self, data: Mapping[str, Any]) -> ImageMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "image":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("mediaUrl")) is not None:
            self.media_url = value
            taken += 1
        else:
            self.media_url = MISSING
        if (value := data.get("mediaType")) is not None:
            self.media_type = value
            taken += 1
        else:
            self.media_type = UNSET
        if taken == sent:
            self.media_size = self.alt_text = self.text = self.block_chat_input = self.html_text = (
                self.markdown_text
            ) = self.actions = self.attachment_id = UNSET
            return self
        if (value := data.get("mediaSize")) is not None:
            self.media_size = value
            taken += 1
        else:
            self.media_size = UNSET
        if (value := data.get("altText")) is not None:
            self.alt_text = value
            taken += 1
        else:
            self.alt_text = UNSET
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = UNSET
        if taken == sent:
            self.block_chat_input = self.html_text = self.markdown_text = self.actions = self.attachment_id = UNSET
            return self
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if (value := data.get("htmlText")) is not None:
            self.html_text = value
            taken += 1
        else:
            self.html_text = UNSET
        if (value := data.get("markdownText")) is not None:
            self.markdown_text = value
            taken += 1
        else:
            self.markdown_text = UNSET
        if taken == sent:
            self.actions = self.attachment_id = UNSET
            return self
        if (value := data.get("actions")) is not None and isinstance(value, list):
            self.actions = (
                [action_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.actions = UNSET
        if (value := data.get("attachmentId")) is not None:
            self.attachment_id = value
            taken += 1
        else:
            self.attachment_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.media_url is not MISSING:
            d["mediaUrl"] = self.media_url
        if self.media_type is not UNSET:
            d["mediaType"] = self.media_type
        if self.media_size is not UNSET:
            d["mediaSize"] = self.media_size
        if self.alt_text is not UNSET:
            d["altText"] = self.alt_text
        if self.text is not UNSET:
            d["text"] = self.text
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        if self.html_text is not UNSET:
            d["htmlText"] = self.html_text
        if self.markdown_text is not UNSET:
            d["markdownText"] = self.markdown_text
        if self.actions is not UNSET:
            d["actions"] = encode_items(self.actions)
        if self.attachment_id is not UNSET:
            d["attachmentId"] = self.attachment_id
        return d


# Last, so that models may refer to each other in circles.
from .action import action_from_dict
