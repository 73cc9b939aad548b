from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversationAssignedAttribute(Model):
    """An agent got the conversation."""

    type_: Literal["ConversationAssignedAttribute"] = "ConversationAssignedAttribute"
    """Always 'ConversationAssignedAttribute': tells which kind this is."""
    agent_id: str
    """Id of the agent."""
    agent_name: str | Unset = UNSET
    """Name of the agent."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationAssignedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationAssignedAttribute" else MISSING
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else MISSING
        self.agent_name = d.pop("agentName") if "agentName" in d and d["agentName"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.agent_name is not UNSET:
            d["agentName"] = self.agent_name
        return d
