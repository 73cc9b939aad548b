from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ConversationRatingOfferedAttribute(Model):
    """A rating was asked for."""

    type_: Literal["ConversationRatingOfferedAttribute"] = "ConversationRatingOfferedAttribute"
    """Always 'ConversationRatingOfferedAttribute': tells which kind this is."""
    agent: ActivityLogUser
    """Somebody who takes part in an activity."""
    user: ActivityLogUser
    """Somebody who takes part in an activity."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationRatingOfferedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationRatingOfferedAttribute" else MISSING
        self.agent = (
            ActivityLogUser.from_dict(d.pop("agent")) if "agent" in d and isinstance(d["agent"], dict) else MISSING
        )
        self.user = ActivityLogUser.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent is not MISSING:
            d["agent"] = self.agent.to_dict()
        if self.user is not MISSING:
            d["user"] = self.user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
