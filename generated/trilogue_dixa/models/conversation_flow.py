from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ConversationFlow(Model):
    """A flow that leads conversations of a channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "channel": "channel",
        "contactEndpointId": "contact_endpoint_id",
    }

    id: str
    """Id of the flow."""
    name: str
    """Name of the flow."""
    channel: str
    """Channel: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Twitter`, `Email`, `ContactForm`,
    `Callback`, `PstnPhone`, `Sms` or `Messenger`."""
    contact_endpoint_id: str
    """E-mail address or phone number the flow belongs to."""

    def _read(self, data: Mapping[str, Any]) -> ConversationFlow:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("channel")) is not None:
            self.channel = value
            taken += 1
        else:
            self.channel = MISSING
        if taken == sent:
            self.contact_endpoint_id = MISSING
            return self
        if (value := data.get("contactEndpointId")) is not None:
            self.contact_endpoint_id = value
            taken += 1
        else:
            self.contact_endpoint_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.contact_endpoint_id is not MISSING:
            d["contactEndpointId"] = self.contact_endpoint_id
        return d
