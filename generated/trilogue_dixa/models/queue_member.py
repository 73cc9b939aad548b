from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class QueueMember(Model):
    """An agent in a queue."""

    agent_id: str
    """Id of the agent."""
    priority: int | Unset = UNSET
    """Priority of the agent in the queue."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QueueMember:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else MISSING
        self.priority = d.pop("priority") if "priority" in d and d["priority"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.priority is not UNSET:
            d["priority"] = self.priority
        return d
