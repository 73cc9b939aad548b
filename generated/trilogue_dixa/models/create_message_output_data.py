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


@_define(kw_only=True, repr=False)
class CreateMessageOutputData(Model):
    """A message that was added."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CreateMessageOutputData:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else MISSING
        )
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else MISSING
        self.author_id = d.pop("authorId") if "authorId" in d and d["authorId"] is not None else MISSING
        self.external_id = d.pop("externalId") if "externalId" in d and d["externalId"] is not None else UNSET
        self.message_id = d.pop("messageId") if "messageId" in d and d["messageId"] is not None else UNSET
        self.created_at = d.pop("createdAt") if "createdAt" in d and d["createdAt"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
