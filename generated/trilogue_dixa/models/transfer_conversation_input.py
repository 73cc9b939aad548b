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
class TransferConversationInput(Model):
    """Where to transfer a conversation."""

    queue_id: str
    """Id of the queue."""
    user_id: str | Unset = UNSET
    """Id of the agent or admin in whose name it is transferred."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TransferConversationInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.queue_id = d.pop("queueId") if "queueId" in d and d["queueId"] is not None else MISSING
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        return d
