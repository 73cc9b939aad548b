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
    keep_null,
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
        value = d.pop("id", MISSING)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("authorId", MISSING)
        self.author_id = value if value is not None else keep_null(d, "authorId")
        self.created_at = take_datetime(d, "createdAt")
        value = d.pop("csid", MISSING)
        self.csid = value if value is not None else keep_null(d, "csid")
        value = d.pop("message", MISSING)
        self.message = value if value is not None else keep_null(d, "message")
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
