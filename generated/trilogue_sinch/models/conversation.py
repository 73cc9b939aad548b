from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Conversation(Model):
    """The messages between a contact and an app. At most one between the two is active at a time."""

    active: bool | Unset = UNSET
    """Whether it is the active one."""
    active_channel: ConversationChannel | Unset = UNSET
    """A channel. The service also sends names that are not listed."""
    app_id: str | Unset = UNSET
    """Id of the app."""
    contact_id: str | Unset = UNSET
    """Id of the contact."""
    id: str | Unset = UNSET
    """Id of the conversation."""
    last_received: datetime.datetime | Unset = UNSET
    """When its latest message came; 1970-01-01T00:00:00Z while it has none."""
    metadata: str | Unset = UNSET
    """Text of the caller's own, at most 1024 characters."""
    metadata_json: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Conversation:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.active = d.pop("active") if "active" in d and d["active"] is not None else UNSET
        self.active_channel = (
            d.pop("active_channel") if "active_channel" in d and d["active_channel"] is not None else UNSET
        )
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else UNSET
        self.contact_id = d.pop("contact_id") if "contact_id" in d and d["contact_id"] is not None else UNSET
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.last_received = take_datetime(d, "last_received") if "last_received" in d else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d and d["metadata"] is not None else UNSET
        self.metadata_json = (
            d.pop("metadata_json") if "metadata_json" in d and d["metadata_json"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.active is not UNSET:
            d["active"] = self.active
        if self.active_channel is not UNSET:
            d["active_channel"] = self.active_channel
        if self.app_id is not UNSET:
            d["app_id"] = self.app_id
        if self.contact_id is not UNSET:
            d["contact_id"] = self.contact_id
        if self.id is not UNSET:
            d["id"] = self.id
        if self.last_received is not UNSET:
            d["last_received"] = format_datetime(self.last_received)
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.metadata_json is not UNSET:
            d["metadata_json"] = self.metadata_json
        return d
