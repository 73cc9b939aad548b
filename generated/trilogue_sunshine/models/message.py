from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .activity_message import ActivityMessage
    from .content import Content
    from .metadata import Metadata
    from .quoted_message import QuotedMessage


@_define(kw_only=True, repr=False)
class Message(Model):
    """A message of a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "received": "received",
        "author": "author",
        "activity": "activity",
        "content": "content",
        "source": "source",
        "quotedMessage": "quoted_message",
        "metadata": "metadata",
        "deleted": "deleted",
    }

    id: str | Unset = UNSET
    """Id of the message."""
    received: str | Unset = UNSET
    """When the service received it, ISO 8601."""
    author: Author | Unset = UNSET
    """Who a message is from."""
    activity: ActivityMessage | Unset = UNSET
    """What happened to the conversation's ticket, in a message that is an activity."""
    content: Content | Unset = UNSET
    """What a message says, told apart by `type`."""
    source: Source | Unset = UNSET
    """Where a message came from."""
    quoted_message: None | QuotedMessage | Unset = UNSET
    """The message that this one answers."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values."""
    deleted: bool | None | Unset = UNSET
    """Whether the user has deleted it on the channel."""

    def _read(self, data: Mapping[str, Any]) -> Message:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("received")) is not None:
            self.received = value
            taken += 1
        else:
            self.received = UNSET
        if (value := data.get("author")) is not None and isinstance(value, dict):
            self.author = blank(Author)._read(value)
            taken += 1
        else:
            self.author = UNSET
        if taken == sent:
            self.activity = self.content = self.source = self.quoted_message = self.metadata = self.deleted = UNSET
            return self
        if (value := data.get("activity")) is not None and isinstance(value, dict):
            self.activity = activity_message_from_dict(value)
            taken += 1
        else:
            self.activity = UNSET
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(Source)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if taken == sent:
            self.quoted_message = self.metadata = self.deleted = UNSET
            return self
        if (value := data.get("quotedMessage", UNSET)) is not UNSET and isinstance(value, dict):
            self.quoted_message = quoted_message_from_dict(value)
            taken += 1
        elif value is None:
            self.quoted_message = None
            taken += 1
        else:
            self.quoted_message = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if (value := data.get("deleted", UNSET)) is not UNSET:
            self.deleted = value
            taken += 1
        else:
            self.deleted = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.received is not UNSET:
            d["received"] = self.received
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        if self.activity is not UNSET:
            d["activity"] = self.activity.to_dict()
        if self.content is not UNSET:
            d["content"] = self.content.to_dict()
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        if self.quoted_message is not UNSET:
            d["quotedMessage"] = None if self.quoted_message is None else self.quoted_message.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.deleted is not UNSET:
            d["deleted"] = self.deleted
        return d


# Last, so that models may refer to each other in circles.
from .activity_message import activity_message_from_dict
from .author import Author
from .content import content_from_dict
from .quoted_message import quoted_message_from_dict
from .source import Source
