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
class ConversationReservedAttribute(Model):
    """The conversation is kept for an agent for a while."""

    type_: Literal["ConversationReservedAttribute"] = "ConversationReservedAttribute"
    """Always 'ConversationReservedAttribute': tells which kind this is."""
    agent: ActivityLogUser
    """Somebody who takes part in an activity."""
    queue_id: str
    """Id of the queue."""
    queue_name: str
    """Name of the queue."""
    reservation_type: str
    """Why it is kept."""
    valid_until: str
    """Until when it is kept."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationReservedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationReservedAttribute" else MISSING
        self.agent = (
            ActivityLogUser.from_dict(d.pop("agent")) if "agent" in d and isinstance(d["agent"], dict) else MISSING
        )
        self.queue_id = d.pop("queueId") if "queueId" in d and d["queueId"] is not None else MISSING
        self.queue_name = d.pop("queueName") if "queueName" in d and d["queueName"] is not None else MISSING
        self.reservation_type = (
            d.pop("reservationType") if "reservationType" in d and d["reservationType"] is not None else MISSING
        )
        self.valid_until = d.pop("validUntil") if "validUntil" in d and d["validUntil"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent is not MISSING:
            d["agent"] = self.agent.to_dict()
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        if self.queue_name is not MISSING:
            d["queueName"] = self.queue_name
        if self.reservation_type is not MISSING:
            d["reservationType"] = self.reservation_type
        if self.valid_until is not MISSING:
            d["validUntil"] = self.valid_until
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
