from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ConversationRatingOfferedAttribute(Model):
    """A rating was asked for."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "agent": "agent",
        "user": "user",
    }

    type_: Literal["ConversationRatingOfferedAttribute"] = "ConversationRatingOfferedAttribute"
    """Always 'ConversationRatingOfferedAttribute': tells which kind this is."""
    agent: ActivityLogUser
    """Somebody who takes part in an activity."""
    user: ActivityLogUser
    """Somebody who takes part in an activity."""

    def _read(self, data: Mapping[str, Any]) -> ConversationRatingOfferedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationRatingOfferedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("agent")) is not None and isinstance(value, dict):
            self.agent = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.agent = MISSING
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.user = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent is not MISSING:
            d["agent"] = self.agent.to_dict()
        if self.user is not MISSING:
            d["user"] = self.user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
