from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListConversationRatingsOutput(Model):
    """The ratings of a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }

    data: list[ConversationRating] | Unset = UNSET
    """The ratings of a conversation."""

    def _read(self, data: Mapping[str, Any]) -> ListConversationRatingsOutput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("data")) is not None and isinstance(value, list):
            self.data = (
                [blank(ConversationRating)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.data = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.data is not UNSET:
            d["data"] = encode_items(self.data)
        return d


# Last, so that models may refer to each other in circles.
from .conversation_rating import ConversationRating
