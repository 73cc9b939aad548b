from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ReplyTo(Model):
    """The app message that a contact's message answers."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "message_id": "message_id",
    }

    message_id: str
    """Id of the message answered."""

    def _read(self, data: Mapping[str, Any]) -> ReplyTo:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("message_id")) is not None:
            self.message_id = value
            taken += 1
        else:
            self.message_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.message_id is not MISSING:
            d["message_id"] = self.message_id
        return d
