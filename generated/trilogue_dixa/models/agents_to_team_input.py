from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class AgentsToTeamInput(Model):
    """Agents to add to a team."""

    agent_ids: list[str] | Unset = UNSET
    """Ids of the agents."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AgentsToTeamInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.agent_ids = d.pop("agentIds") if "agentIds" in d and d["agentIds"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.agent_ids is not UNSET:
            d["agentIds"] = self.agent_ids
        return d
