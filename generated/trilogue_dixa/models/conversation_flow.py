from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ConversationFlow(Model):
    """A flow that leads conversations of a channel."""

    id: str
    """Id of the flow."""
    name: str
    """Name of the flow."""
    channel: str
    """Channel: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Twitter`, `Email`, `ContactForm`,
    `Callback`, `PstnPhone`, `Sms` or `Messenger`."""
    contact_endpoint_id: str
    """E-mail address or phone number the flow belongs to."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationFlow:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.channel = d.pop("channel") if "channel" in d and d["channel"] is not None else MISSING
        self.contact_endpoint_id = (
            d.pop("contactEndpointId") if "contactEndpointId" in d and d["contactEndpointId"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.contact_endpoint_id is not MISSING:
            d["contactEndpointId"] = self.contact_endpoint_id
        return d
