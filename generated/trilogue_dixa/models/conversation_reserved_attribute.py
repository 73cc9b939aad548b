from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ConversationReservedAttribute(Model):
    """The conversation is kept for an agent for a while."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "agent": "agent",
        "queueId": "queue_id",
        "queueName": "queue_name",
        "reservationType": "reservation_type",
        "validUntil": "valid_until",
    }

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

    def _read(self, data: Mapping[str, Any]) -> ConversationReservedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationReservedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("agent")) is not None and isinstance(value, dict):
            self.agent = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.agent = MISSING
        if (value := data.get("queueId")) is not None:
            self.queue_id = value
            taken += 1
        else:
            self.queue_id = MISSING
        if taken == sent:
            self.queue_name = self.reservation_type = self.valid_until = MISSING
            return self
        if (value := data.get("queueName")) is not None:
            self.queue_name = value
            taken += 1
        else:
            self.queue_name = MISSING
        if (value := data.get("reservationType")) is not None:
            self.reservation_type = value
            taken += 1
        else:
            self.reservation_type = MISSING
        if (value := data.get("validUntil")) is not None:
            self.valid_until = value
            taken += 1
        else:
            self.valid_until = MISSING
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
