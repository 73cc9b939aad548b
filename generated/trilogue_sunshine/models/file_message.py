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
)


@_define(kw_only=True, repr=False)
class FileMessage(Model):
    """A file."""

    type_: Literal["file"] = "file"
    """Always 'file': tells which kind this is."""
    media_url: str
    """URL of the file."""
    media_size: float | Unset = UNSET
    """Size of the file in bytes."""
    media_type: str | Unset = UNSET
    """Media type of the file."""
    alt_text: str | Unset = UNSET
    """Text for people who cannot see the picture or file."""
    text: str | Unset = UNSET
    """Text shown with the file."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    html_text: str | Unset = UNSET
    """Text in HTML, for channels that render it; takes the place of `text` there. At most 4096 characters."""
    markdown_text: str | Unset = UNSET
    """Text in Markdown, turned into HTML by the service. At most 4096 characters."""
    attachment_id: str | Unset = UNSET
    """Id of the uploaded file."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FileMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "file" else MISSING
        self.media_url = d.pop("mediaUrl") if "mediaUrl" in d and d["mediaUrl"] is not None else MISSING
        self.media_size = d.pop("mediaSize") if "mediaSize" in d and d["mediaSize"] is not None else UNSET
        self.media_type = d.pop("mediaType") if "mediaType" in d and d["mediaType"] is not None else UNSET
        self.alt_text = d.pop("altText") if "altText" in d and d["altText"] is not None else UNSET
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.html_text = d.pop("htmlText") if "htmlText" in d and d["htmlText"] is not None else UNSET
        self.markdown_text = d.pop("markdownText") if "markdownText" in d and d["markdownText"] is not None else UNSET
        self.attachment_id = d.pop("attachmentId") if "attachmentId" in d and d["attachmentId"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.media_url is not MISSING:
            d["mediaUrl"] = self.media_url
        if self.media_size is not UNSET:
            d["mediaSize"] = self.media_size
        if self.media_type is not UNSET:
            d["mediaType"] = self.media_type
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
        if self.attachment_id is not UNSET:
            d["attachmentId"] = self.attachment_id
        return d
