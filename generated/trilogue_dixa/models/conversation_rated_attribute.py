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
class ConversationRatedAttribute(Model):
    """The end user rated the conversation."""

    type_: Literal["ConversationRatedAttribute"] = "ConversationRatedAttribute"
    """Always 'ConversationRatedAttribute': tells which kind this is."""
    agent: ActivityLogUser
    """Somebody who takes part in an activity."""
    score: int | Unset = UNSET
    """Score given."""
    message: str | Unset = UNSET
    """Comment given."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationRatedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationRatedAttribute" else MISSING
        self.agent = (
            ActivityLogUser.from_dict(d.pop("agent")) if "agent" in d and isinstance(d["agent"], dict) else MISSING
        )
        self.score = d.pop("score") if "score" in d and d["score"] is not None else UNSET
        self.message = d.pop("message") if "message" in d and d["message"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
