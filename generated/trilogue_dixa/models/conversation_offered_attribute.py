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
class ConversationOfferedAttribute(Model):
    """The conversation was offered to agents."""

    type_: Literal["ConversationOfferedAttribute"] = "ConversationOfferedAttribute"
    """Always 'ConversationOfferedAttribute': tells which kind this is."""
    agent_names: list[str] | Unset = UNSET
    """Names of the agents."""
    queue_label: str | Unset = UNSET
    """Name of the queue."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationOfferedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationOfferedAttribute" else MISSING
        self.agent_names = d.pop("agentNames") if "agentNames" in d and d["agentNames"] is not None else UNSET
        self.queue_label = d.pop("queueLabel") if "queueLabel" in d and d["queueLabel"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent_names is not UNSET:
            d["agentNames"] = self.agent_names
        if self.queue_label is not UNSET:
            d["queueLabel"] = self.queue_label
        return d
