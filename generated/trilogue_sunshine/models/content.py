from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownContent(Model):
    """A kind of `Content` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownContent:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def content_from_dict(data: Mapping[str, Any]) -> Content:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownContent
    return cls.from_dict(data)


# Last, so that models may refer to each other in circles.
from .carousel_message import CarouselMessage
from .file_message import FileMessage
from .form_message import FormMessage
from .form_response_message import FormResponseMessage
from .image_message import ImageMessage
from .list_message import ListMessage
from .location_message import LocationMessage
from .template_message import TemplateMessage
from .text_message import TextMessage

Content: TypeAlias = (
    TextMessage
    | CarouselMessage
    | FileMessage
    | FormMessage
    | FormResponseMessage
    | ImageMessage
    | ListMessage
    | LocationMessage
    | TemplateMessage
    | UnknownContent
)
"""What a message says, told apart by `type`."""

_KINDS: dict[str, type[Content]] = {
    "text": TextMessage,
    "carousel": CarouselMessage,
    "file": FileMessage,
    "form": FormMessage,
    "formResponse": FormResponseMessage,
    "image": ImageMessage,
    "list": ListMessage,
    "location": LocationMessage,
    "template": TemplateMessage,
}
