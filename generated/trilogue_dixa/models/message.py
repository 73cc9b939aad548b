from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .attributes import Attributes


@_define(kw_only=True, repr=False)
class Message(Model):
    """A message of a conversation."""

    id: str
    """Id of the message."""
    author_id: str
    """Id of the author."""
    created_at: datetime.datetime
    """When it was created."""
    attributes: Attributes
    """Content of a message by channel, told apart by `_type`."""
    external_id: str | Unset = UNSET
    """The caller's own id for it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Message:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.author_id = d.pop("authorId") if "authorId" in d and d["authorId"] is not None else MISSING
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else MISSING
        self.attributes = (
            attributes_from_dict(d.pop("attributes"))
            if "attributes" in d and isinstance(d["attributes"], dict)
            else MISSING
        )
        self.external_id = d.pop("externalId") if "externalId" in d and d["externalId"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.author_id is not MISSING:
            d["authorId"] = self.author_id
        if self.created_at is not MISSING:
            d["createdAt"] = format_datetime(self.created_at)
        if self.attributes is not MISSING:
            d["attributes"] = self.attributes.to_dict()
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        return d


# Last, so that models may refer to each other in circles.
from .attributes import attributes_from_dict
