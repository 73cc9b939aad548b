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
    keep_null,
)

if TYPE_CHECKING:
    from .action import Action


@_define(kw_only=True, repr=False)
class ImageMessage(Model):
    """A picture."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ImageMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if d.get("type") == "image" else MISSING
        value = d.pop("mediaUrl", MISSING)
        self.media_url = value if value is not None else keep_null(d, "mediaUrl")
        value = d.pop("mediaType", UNSET)
        self.media_type = value if value is not None else keep_null(d, "mediaType")
        value = d.pop("mediaSize", UNSET)
        self.media_size = value if value is not None else keep_null(d, "mediaSize")
        value = d.pop("altText", UNSET)
        self.alt_text = value if value is not None else keep_null(d, "altText")
        value = d.pop("text", UNSET)
        self.text = value if value is not None else keep_null(d, "text")
        value = d.pop("blockChatInput", UNSET)
        self.block_chat_input = value if value is not None else keep_null(d, "blockChatInput")
        value = d.pop("htmlText", UNSET)
        self.html_text = value if value is not None else keep_null(d, "htmlText")
        value = d.pop("markdownText", UNSET)
        self.markdown_text = value if value is not None else keep_null(d, "markdownText")
        self.actions = (
            [action_from_dict(item) if isinstance(item, dict) else item for item in d.pop("actions")]
            if isinstance(d.get("actions"), list)
            else UNSET
        )
        value = d.pop("attachmentId", UNSET)
        self.attachment_id = value if value is not None else keep_null(d, "attachmentId")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
