from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .content import Content
    from .destination import Destination
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class MessagePost(Model):
    """A message to post."""

    author: Author
    """Who a message is from."""
    content: Content
    """What a message says, told apart by `type`."""
    destination: Destination | Unset = UNSET
    """Channel to which a business message goes, by integration id or by type; personal conversations only."""
    metadata: Metadata | None | Unset = UNSET
    override: MessageOverride | Unset = UNSET
    """Messages in a channel's own format, which take the place of `content` on that channel."""
    schema: str | Unset = UNSET
    """Channel whose own format the content is in, such as `whatsapp`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MessagePost:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.author = Author.from_dict(d.pop("author")) if "author" in d and isinstance(d["author"], dict) else MISSING
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else MISSING
        )
        self.destination = (
            destination_from_dict(d.pop("destination"))
            if "destination" in d and isinstance(d["destination"], dict)
            else UNSET
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.override = (
            MessageOverride.from_dict(d.pop("override"))
            if "override" in d and isinstance(d["override"], dict)
            else UNSET
        )
        self.schema = d.pop("schema") if "schema" in d and d["schema"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.author is not MISSING:
            d["author"] = self.author.to_dict()
        if self.content is not MISSING:
            d["content"] = self.content.to_dict()
        if self.destination is not UNSET:
            d["destination"] = self.destination.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.override is not UNSET:
            d["override"] = self.override.to_dict()
        if self.schema is not UNSET:
            d["schema"] = self.schema
        return d


# Last, so that models may refer to each other in circles.
from .author import Author
from .content import content_from_dict
from .destination import destination_from_dict
from .message_override import MessageOverride
