from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    take_null,
)


@_define(kw_only=True, repr=False)
class SourceWithCampaignWebhook(Model):
    """Where an event came from, and through which campaign."""

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
    campaign: Campaign | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SourceWithCampaignWebhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else UNSET
        )
        self.original_message_id = d.pop("originalMessageId") if "originalMessageId" in d else UNSET
        self.original_message_timestamp = (
            d.pop("originalMessageTimestamp") if "originalMessageTimestamp" in d else UNSET
        )
        self.client = (
            Client.from_dict(d.pop("client"))
            if "client" in d and isinstance(d["client"], dict)
            else take_null(d, "client")
        )
        self.device = (
            Device.from_dict(d.pop("device"))
            if "device" in d and isinstance(d["device"], dict)
            else take_null(d, "device")
        )
        self.campaign = (
            Campaign.from_dict(d.pop("campaign"))
            if "campaign" in d and isinstance(d["campaign"], dict)
            else take_null(d, "campaign")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
        if self.campaign is not UNSET:
            d["campaign"] = None if self.campaign is None else self.campaign.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .campaign import Campaign
from .client import Client
from .device import Device
