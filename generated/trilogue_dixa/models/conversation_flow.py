from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    keep_null,
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
        value = d.pop("id", MISSING)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("name", MISSING)
        self.name = value if value is not None else keep_null(d, "name")
        value = d.pop("channel", MISSING)
        self.channel = value if value is not None else keep_null(d, "channel")
        value = d.pop("contactEndpointId", MISSING)
        self.contact_endpoint_id = value if value is not None else keep_null(d, "contactEndpointId")
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
