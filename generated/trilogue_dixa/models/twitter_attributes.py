from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .content import Content


@_define(kw_only=True, repr=False)
class TwitterAttributes(Model):
    """A message of a Twitter conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "content": "content",
        "direction": "direction",
        "attachments": "attachments",
    }

    type_: Literal["TwitterAttributes"] = "TwitterAttributes"
    """Always 'TwitterAttributes': tells which kind this is."""
    content: Content | Unset = UNSET
    """What a message says, as HTML or plain text, told apart by `_type`."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    attachments: list[File] | Unset = UNSET
    """Files that go with it."""

    def _read(self, data: Mapping[str, Any]) -> TwitterAttributes:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "TwitterAttributes":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = UNSET
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = UNSET
        if taken == sent:
            self.attachments = UNSET
            return self
        if (value := data.get("attachments")) is not None and isinstance(value, list):
            self.attachments = (
                [blank(File)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.attachments = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
