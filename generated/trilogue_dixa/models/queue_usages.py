from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .map_conversation_channel_set_string import MapConversationChannelSetString


@_define(kw_only=True, repr=False)
class QueueUsages(Model):
    """Where a queue is used."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "queueId": "queue_id",
        "usages": "usages",
    }

    queue_id: str
    usages: MapConversationChannelSetString
    """A set of texts for each channel."""

    def _read(self, data: Mapping[str, Any]) -> QueueUsages:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("queueId")) is not None:
            self.queue_id = value
            taken += 1
        else:
            self.queue_id = MISSING
        if (value := data.get("usages")) is not None:
            self.usages = value
            taken += 1
        else:
            self.usages = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        if self.usages is not MISSING:
            d["usages"] = self.usages
        return d
