from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class QueueMember(Model):
    """An agent in a queue."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "agentId": "agent_id",
        "priority": "priority",
    }

    agent_id: str
    """Id of the agent."""
    priority: int | Unset = UNSET
    """Priority of the agent in the queue."""

    def _read(self, data: Mapping[str, Any]) -> QueueMember:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = MISSING
        if (value := data.get("priority")) is not None:
            self.priority = value
            taken += 1
        else:
            self.priority = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.priority is not UNSET:
            d["priority"] = self.priority
        return d
