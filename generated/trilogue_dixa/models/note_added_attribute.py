from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class NoteAddedAttribute(Model):
    """An internal note was added."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "message": "message",
        "avatarUrl": "avatar_url",
    }

    type_: Literal["NoteAddedAttribute"] = "NoteAddedAttribute"
    """Always 'NoteAddedAttribute': tells which kind this is."""
    message: str
    """Text of the note."""
    avatar_url: str | Unset = UNSET
    """Picture of the author."""

    def _read(self, data: Mapping[str, Any]) -> NoteAddedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "NoteAddedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("avatarUrl")) is not None:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.message is not MISSING:
            d["message"] = self.message
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
