from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class Assignment(Model):
    """Who has a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "agentId": "agent_id",
        "assignedAt": "assigned_at",
    }

    agent_id: str
    """Id of the agent."""
    assigned_at: datetime.datetime
    """When the agent got it."""

    def _read(self, data: Mapping[str, Any]) -> Assignment:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = MISSING
        if (value := data.get("assignedAt")) is not None and (
            time := self._read_time("assignedAt", value)
        ) is not UNSET:
            self.assigned_at = time
            taken += 1
        else:
            self.assigned_at = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.assigned_at is not MISSING:
            d["assignedAt"] = self._write_time("assignedAt", self.assigned_at)
        return d
