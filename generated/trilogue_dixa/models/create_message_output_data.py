from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .content import Content


@_define(kw_only=True, repr=False)
class CreateMessageOutputData(Model):
    """A message that was added."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "content": "content",
        "direction": "direction",
        "authorId": "author_id",
        "externalId": "external_id",
        "messageId": "message_id",
        "createdAt": "created_at",
    }

    content: Content
    """What a message says, as HTML or plain text, told apart by `_type`."""
    direction: str
    """`Inbound`, `Internal` or `Outbound`."""
    author_id: str
    """Id of the author."""
    external_id: str | Unset = UNSET
    """The caller's own id for it."""
    message_id: str | Unset = UNSET
    """Id of the message."""
    created_at: str | Unset = UNSET
    """When it was created."""

    def _read(self, data: Mapping[str, Any]) -> CreateMessageOutputData:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = MISSING
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = MISSING
        if (value := data.get("authorId")) is not None:
            self.author_id = value
            taken += 1
        else:
            self.author_id = MISSING
        if taken == sent:
            self.external_id = self.message_id = self.created_at = UNSET
            return self
        if (value := data.get("externalId")) is not None:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if (value := data.get("messageId")) is not None:
            self.message_id = value
            taken += 1
        else:
            self.message_id = UNSET
        if (value := data.get("createdAt")) is not None:
            self.created_at = value
            taken += 1
        else:
            self.created_at = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.content is not MISSING:
            d["content"] = self.content.to_dict()
        if self.direction is not MISSING:
            d["direction"] = self.direction
        if self.author_id is not MISSING:
            d["authorId"] = self.author_id
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        if self.message_id is not UNSET:
            d["messageId"] = self.message_id
        if self.created_at is not UNSET:
            d["createdAt"] = self.created_at
        return d


# Last, so that models may refer to each other in circles.
from .content import content_from_dict
