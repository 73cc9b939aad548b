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
    keep_null,
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
        value = d.pop("active", UNSET)
        self.active = value if value is not None else keep_null(d, "active")
        value = d.pop("active_channel", UNSET)
        self.active_channel = value if value is not None else keep_null(d, "active_channel")
        value = d.pop("app_id", UNSET)
        self.app_id = value if value is not None else keep_null(d, "app_id")
        value = d.pop("contact_id", UNSET)
        self.contact_id = value if value is not None else keep_null(d, "contact_id")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        self.last_received = take_datetime(d, "last_received")
        value = d.pop("metadata", UNSET)
        self.metadata = value if value is not None else keep_null(d, "metadata")
        value = d.pop("metadata_json", UNSET)
        self.metadata_json = value if value is not None else keep_null(d, "metadata_json")
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
