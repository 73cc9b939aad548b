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
class ClaimConversationInput(Model):
    """Who claims a conversation."""

    agent_id: str
    """Id of the agent who takes it."""
    force: bool | Unset = UNSET
    """Whether to take it from an agent who has it already; false leaves it there."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClaimConversationInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else MISSING
        self.force = d.pop("force") if "force" in d and d["force"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.force is not UNSET:
            d["force"] = self.force
        return d
