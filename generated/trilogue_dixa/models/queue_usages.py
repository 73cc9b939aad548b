from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    keep_null,
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
        value = d.pop("queueId", MISSING)
        self.queue_id = value if value is not None else keep_null(d, "queueId")
        value = d.pop("usages", MISSING)
        self.usages = value if value is not None else keep_null(d, "usages")
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
