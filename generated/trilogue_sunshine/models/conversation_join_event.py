from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversationJoinEvent(Model):
    """Event `conversation:join`: a user joined a conversation."""

    id: str | Unset = UNSET
    """Id of the event; deliveries of the same event repeat it."""
    type_: str | Unset = UNSET
    """What happened, such as `conversation:message`."""
    created_at: str | Unset = UNSET
    """When it happened, ISO 8601."""
    payload: ConversationJoinEventPayload | Unset = UNSET
    """What happened."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationJoinEvent:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.created_at = d.pop("createdAt") if "createdAt" in d and d["createdAt"] is not None else UNSET
        self.payload = (
            ConversationJoinEventPayload.from_dict(d.pop("payload"))
            if "payload" in d and isinstance(d["payload"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.created_at is not UNSET:
            d["createdAt"] = self.created_at
        if self.payload is not UNSET:
            d["payload"] = self.payload.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_join_event_payload import ConversationJoinEventPayload
