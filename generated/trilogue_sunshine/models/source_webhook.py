from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class SourceWebhook(Model):
    """Where an event came from."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "integrationId": "integration_id",
        "originalMessageId": "original_message_id",
        "originalMessageTimestamp": "original_message_timestamp",
        "client": "client",
        "device": "device",
    }

    type_: str | Unset = UNSET
    """Channel or API."""
    integration_id: str | Unset = UNSET
    """Integration it came through."""
    original_message_id: None | str | Unset = UNSET
    """Id of the message on the channel."""
    original_message_timestamp: None | str | Unset = UNSET
    """When the channel says it was sent, ISO 8601."""
    client: Client | None | Unset = UNSET
    """Client it came from, when the webhook asks for it."""
    device: Device | None | Unset = UNSET
    """Device it came from, when the webhook asks for it."""

    def _read(self, data: Mapping[str, Any]) -> SourceWebhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if (value := data.get("originalMessageId", UNSET)) is not UNSET:
            self.original_message_id = value
            taken += 1
        else:
            self.original_message_id = UNSET
        if taken == sent:
            self.original_message_timestamp = self.client = self.device = UNSET
            return self
        if (value := data.get("originalMessageTimestamp", UNSET)) is not UNSET:
            self.original_message_timestamp = value
            taken += 1
        else:
            self.original_message_timestamp = UNSET
        if (value := data.get("client", UNSET)) is not UNSET and isinstance(value, dict):
            self.client = blank(Client)._read(value)
            taken += 1
        elif value is None:
            self.client = None
            taken += 1
        else:
            self.client = UNSET
        if (value := data.get("device", UNSET)) is not UNSET and isinstance(value, dict):
            self.device = blank(Device)._read(value)
            taken += 1
        elif value is None:
            self.device = None
            taken += 1
        else:
            self.device = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.original_message_id is not UNSET:
            d["originalMessageId"] = self.original_message_id
        if self.original_message_timestamp is not UNSET:
            d["originalMessageTimestamp"] = self.original_message_timestamp
        if self.client is not UNSET:
            d["client"] = None if self.client is None else self.client.to_dict()
        if self.device is not UNSET:
            d["device"] = None if self.device is None else self.device.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .client import Client
from .device import Device
