from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownContent(Model):
    """A kind of `Content` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownContent:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def content_from_dict(data: Mapping[str, Any]) -> Content:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownContent
    return blank(cls)._read(data)


_KINDS: Kinds[Content] = Kinds(
    __package__,
    {
        "text": "text_message.TextMessage",
        "carousel": "carousel_message.CarouselMessage",
        "file": "file_message.FileMessage",
        "form": "form_message.FormMessage",
        "formResponse": "form_response_message.FormResponseMessage",
        "image": "image_message.ImageMessage",
        "list": "list_message.ListMessage",
        "location": "location_message.LocationMessage",
        "template": "template_message.TemplateMessage",
    },
)

if TYPE_CHECKING:
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

else:

    def __getattr__(name: str) -> Any:
        if name == "Content":
            return _KINDS.union(UnknownContent)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
