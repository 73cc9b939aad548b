from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AgentsToTeamInput(Model):
    """Agents to add to a team."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "agentIds": "agent_ids",
    }

    agent_ids: list[str] | Unset = UNSET
    """Ids of the agents."""

    def _read(self, data: Mapping[str, Any]) -> AgentsToTeamInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("agentIds")) is not None:
            self.agent_ids = value
            taken += 1
        else:
            self.agent_ids = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.agent_ids is not UNSET:
            d["agentIds"] = self.agent_ids
        return d
