from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ClaimConversationInput(Model):
    """Who claims a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "agentId": "agent_id",
        "force": "force",
    }

    agent_id: str
    """Id of the agent who takes it."""
    force: bool | Unset = UNSET
    """Whether to take it from an agent who has it already; false leaves it there."""

    def _read(self, data: Mapping[str, Any]) -> ClaimConversationInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = MISSING
        if (value := data.get("force")) is not None:
            self.force = value
            taken += 1
        else:
            self.force = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.force is not UNSET:
            d["force"] = self.force
        return d
