from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class Assignment(Model):
    """Who has a conversation."""

    agent_id: str
    """Id of the agent."""
    assigned_at: datetime.datetime
    """When the agent got it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Assignment:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else MISSING
        self.assigned_at = take_datetime(d, "assignedAt") if "assignedAt" in d else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.assigned_at is not MISSING:
            d["assignedAt"] = format_datetime(self.assigned_at)
        return d
