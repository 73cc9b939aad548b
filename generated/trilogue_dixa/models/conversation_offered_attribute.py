from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationOfferedAttribute(Model):
    """The conversation was offered to agents."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "agentNames": "agent_names",
        "queueLabel": "queue_label",
    }

    type_: Literal["ConversationOfferedAttribute"] = "ConversationOfferedAttribute"
    """Always 'ConversationOfferedAttribute': tells which kind this is."""
    agent_names: list[str] | Unset = UNSET
    """Names of the agents."""
    queue_label: str | Unset = UNSET
    """Name of the queue."""

    def _read(self, data: Mapping[str, Any]) -> ConversationOfferedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationOfferedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("agentNames")) is not None:
            self.agent_names = value
            taken += 1
        else:
            self.agent_names = UNSET
        if (value := data.get("queueLabel")) is not None:
            self.queue_label = value
            taken += 1
        else:
            self.queue_label = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.agent_names is not UNSET:
            d["agentNames"] = self.agent_names
        if self.queue_label is not UNSET:
            d["queueLabel"] = self.queue_label
        return d
