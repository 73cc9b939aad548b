from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .content import Content
    from .destination import Destination
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class MessagePost(Model):
    """A message to post."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "author": "author",
        "content": "content",
        "destination": "destination",
        "metadata": "metadata",
        "override": "override",
        "schema": "schema",
    }

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

    def _read(self, data: Mapping[str, Any]) -> MessagePost:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("author")) is not None and isinstance(value, dict):
            self.author = blank(Author)._read(value)
            taken += 1
        else:
            self.author = MISSING
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = MISSING
        if (value := data.get("destination")) is not None and isinstance(value, dict):
            self.destination = destination_from_dict(value)
            taken += 1
        else:
            self.destination = UNSET
        if taken == sent:
            self.metadata = self.override = self.schema = UNSET
            return self
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if (value := data.get("override")) is not None and isinstance(value, dict):
            self.override = blank(MessageOverride)._read(value)
            taken += 1
        else:
            self.override = UNSET
        if (value := data.get("schema")) is not None:
            self.schema = value
            taken += 1
        else:
            self.schema = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
