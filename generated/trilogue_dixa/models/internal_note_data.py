from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class InternalNoteData(Model):
    """A note that only agents see."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "authorId": "author_id",
        "createdAt": "created_at",
        "csid": "csid",
        "message": "message",
    }

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

    def _read(self, data: Mapping[str, Any]) -> InternalNoteData:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("authorId")) is not None:
            self.author_id = value
            taken += 1
        else:
            self.author_id = MISSING
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if taken == sent:
            self.csid = self.message = MISSING
            return self
        if (value := data.get("csid")) is not None:
            self.csid = value
            taken += 1
        else:
            self.csid = MISSING
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.author_id is not MISSING:
            d["authorId"] = self.author_id
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.csid is not MISSING:
            d["csid"] = self.csid
        if self.message is not MISSING:
            d["message"] = self.message
        return d
