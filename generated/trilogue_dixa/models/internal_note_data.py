from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class InternalNoteData(Model):
    """A note that only agents see."""

    id: str
    """Id of the note."""
    author_id: str
    """Id of the author."""
    created_at: datetime.datetime
    """When it was created."""
    csid: int
    """Id of the conversation."""
    message: str
    """Text of the note."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> InternalNoteData:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.author_id = d.pop("authorId") if "authorId" in d and d["authorId"] is not None else MISSING
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else MISSING
        self.csid = d.pop("csid") if "csid" in d and d["csid"] is not None else MISSING
        self.message = d.pop("message") if "message" in d and d["message"] is not None else MISSING
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
        if self.csid is not MISSING:
            d["csid"] = self.csid
        if self.message is not MISSING:
            d["message"] = self.message
        return d
