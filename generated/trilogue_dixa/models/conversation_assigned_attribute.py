from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationAssignedAttribute(Model):
    """An agent got the conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "agentId": "agent_id",
        "agentName": "agent_name",
    }

    type_: Literal["ConversationAssignedAttribute"] = "ConversationAssignedAttribute"
    """Always 'ConversationAssignedAttribute': tells which kind this is."""
    agent_id: str
    """Id of the agent."""
    agent_name: str | Unset = UNSET
    """Name of the agent."""

    def _read(self, data: Mapping[str, Any]) -> ConversationAssignedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationAssignedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = MISSING
        if (value := data.get("agentName")) is not None:
            self.agent_name = value
            taken += 1
        else:
            self.agent_name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.agent_name is not UNSET:
            d["agentName"] = self.agent_name
        return d
