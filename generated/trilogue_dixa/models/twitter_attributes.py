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
    from .content import Content


@_define(kw_only=True, repr=False)
class TwitterAttributes(Model):
    """A message of a Twitter conversation."""

    type_: Literal["TwitterAttributes"] = "TwitterAttributes"
    """Always 'TwitterAttributes': tells which kind this is."""
    content: Content | Unset = UNSET
    """What a message says, as HTML or plain text, told apart by `_type`."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    attachments: list[File] | Unset = UNSET
    """Files that go with it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TwitterAttributes:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "TwitterAttributes" else MISSING
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else UNSET
        )
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else UNSET
        self.attachments = (
            [File.from_dict(item) if isinstance(item, dict) else item for item in d.pop("attachments")]
            if "attachments" in d and isinstance(d["attachments"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.content is not UNSET:
            d["content"] = self.content.to_dict()
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.attachments is not UNSET:
            d["attachments"] = encode_items(self.attachments)
        return d


# Last, so that models may refer to each other in circles.
from .content import content_from_dict
from .file import File
