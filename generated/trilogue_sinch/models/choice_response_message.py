from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ChoiceResponseMessage(Model):
    """What a contact chose."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "message_id": "message_id",
        "postback_data": "postback_data",
    }

    message_id: str
    """Id of the message with the choice."""
    postback_data: str
    """Text of the choice."""

    def _read(self, data: Mapping[str, Any]) -> ChoiceResponseMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("message_id")) is not None:
            self.message_id = value
            taken += 1
        else:
            self.message_id = MISSING
        if (value := data.get("postback_data")) is not None:
            self.postback_data = value
            taken += 1
        else:
            self.postback_data = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.message_id is not MISSING:
            d["message_id"] = self.message_id
        if self.postback_data is not MISSING:
            d["postback_data"] = self.postback_data
        return d
