from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class TransferConversationInput(Model):
    """Where to transfer a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "queueId": "queue_id",
        "userId": "user_id",
    }

    queue_id: str
    """Id of the queue."""
    user_id: str | Unset = UNSET
    """Id of the agent or admin in whose name it is transferred."""

    def _read(self, data: Mapping[str, Any]) -> TransferConversationInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("queueId")) is not None:
            self.queue_id = value
            taken += 1
        else:
            self.queue_id = MISSING
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        return d
