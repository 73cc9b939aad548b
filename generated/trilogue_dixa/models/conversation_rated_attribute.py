from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationRatedAttribute(Model):
    """The end user rated the conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "agent": "agent",
        "score": "score",
        "message": "message",
    }

    type_: Literal["ConversationRatedAttribute"] = "ConversationRatedAttribute"
    """Always 'ConversationRatedAttribute': tells which kind this is."""
    agent: ActivityLogUser
    """Somebody who takes part in an activity."""
    score: int | Unset = UNSET
    """Score given."""
    message: str | Unset = UNSET
    """Comment given."""

    def _read(self, data: Mapping[str, Any]) -> ConversationRatedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationRatedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("agent")) is not None and isinstance(value, dict):
            self.agent = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.agent = MISSING
        if (value := data.get("score")) is not None:
            self.score = value
            taken += 1
        else:
            self.score = UNSET
        if taken == sent:
            self.message = UNSET
            return self
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = UNSET
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
        if self.score is not UNSET:
            d["score"] = self.score
        if self.message is not UNSET:
            d["message"] = self.message
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
