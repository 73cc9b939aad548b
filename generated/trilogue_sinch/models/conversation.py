from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Conversation(Model):
    """The messages between a contact and an app. At most one between the two is active at a time."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "active": "active",
        "active_channel": "active_channel",
        "app_id": "app_id",
        "contact_id": "contact_id",
        "id": "id",
        "last_received": "last_received",
        "metadata": "metadata",
        "metadata_json": "metadata_json",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Conversation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("active")) is not None:
            self.active = value
            taken += 1
        else:
            self.active = UNSET
        if (value := data.get("active_channel")) is not None:
            self.active_channel = value
            taken += 1
        else:
            self.active_channel = UNSET
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = UNSET
        if taken == sent:
            self.contact_id = self.id = self.last_received = self.metadata = self.metadata_json = UNSET
            return self
        if (value := data.get("contact_id")) is not None:
            self.contact_id = value
            taken += 1
        else:
            self.contact_id = UNSET
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("last_received")) is not None and (
            time := self._read_time("last_received", value)
        ) is not UNSET:
            self.last_received = time
            taken += 1
        else:
            self.last_received = UNSET
        if taken == sent:
            self.metadata = self.metadata_json = UNSET
            return self
        if (value := data.get("metadata")) is not None:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if (value := data.get("metadata_json")) is not None:
            self.metadata_json = value
            taken += 1
        else:
            self.metadata_json = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
            d["last_received"] = self._write_time("last_received", self.last_received)
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.metadata_json is not UNSET:
            d["metadata_json"] = self.metadata_json
        return d
