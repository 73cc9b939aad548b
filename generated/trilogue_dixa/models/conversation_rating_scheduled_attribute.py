from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ConversationRatingScheduledAttribute(Model):
    """Asking for a rating was scheduled."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "ratingScheduledTime": "rating_scheduled_time",
    }

    type_: Literal["ConversationRatingScheduledAttribute"] = "ConversationRatingScheduledAttribute"
    """Always 'ConversationRatingScheduledAttribute': tells which kind this is."""
    rating_scheduled_time: str
    """When it will be asked for."""

    def _read(self, data: Mapping[str, Any]) -> ConversationRatingScheduledAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationRatingScheduledAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("ratingScheduledTime")) is not None:
            self.rating_scheduled_time = value
            taken += 1
        else:
            self.rating_scheduled_time = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.rating_scheduled_time is not MISSING:
            d["ratingScheduledTime"] = self.rating_scheduled_time
        return d
