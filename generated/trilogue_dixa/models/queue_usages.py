from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .map_conversation_channel_set_string import MapConversationChannelSetString


@_define(kw_only=True, repr=False)
class QueueUsages(Model):
    """Where a queue is used."""

    queue_id: str
    usages: MapConversationChannelSetString
    """A set of texts for each channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QueueUsages:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.queue_id = d.pop("queueId") if "queueId" in d and d["queueId"] is not None else MISSING
        self.usages = d.pop("usages") if "usages" in d and d["usages"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        if self.usages is not MISSING:
            d["usages"] = self.usages
        return d
