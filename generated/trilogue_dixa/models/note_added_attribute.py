from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class NoteAddedAttribute(Model):
    """An internal note was added."""

    type_: Literal["NoteAddedAttribute"] = "NoteAddedAttribute"
    """Always 'NoteAddedAttribute': tells which kind this is."""
    message: str
    """Text of the note."""
    avatar_url: str | Unset = UNSET
    """Picture of the author."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> NoteAddedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "NoteAddedAttribute" else MISSING
        self.message = d.pop("message") if "message" in d and d["message"] is not None else MISSING
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d and d["avatarUrl"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.message is not MISSING:
            d["message"] = self.message
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
