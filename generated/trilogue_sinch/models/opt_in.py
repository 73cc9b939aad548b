from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel
    from .recipient import Recipient


@_define(kw_only=True, repr=False)
class OptIn(Model):
    """Consent of a recipient to get messages from an app."""

    app_id: str
    """Id of the app."""
    channels: list[ConversationChannel]
    """Channels the consent is for."""
    recipient: Recipient
    """Who gets a message: a contact by id or by channel identities."""
    processing_strategy: str | Unset = UNSET
    """How a request departs from the app's processing mode. The service's default is "DEFAULT"."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> OptIn:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.channels = d.pop("channels") if "channels" in d and d["channels"] is not None else MISSING
        self.recipient = (
            recipient_from_dict(d.pop("recipient"))
            if "recipient" in d and isinstance(d["recipient"], dict)
            else MISSING
        )
        self.processing_strategy = (
            d.pop("processing_strategy")
            if "processing_strategy" in d and d["processing_strategy"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.channels is not MISSING:
            d["channels"] = self.channels
        if self.recipient is not MISSING:
            d["recipient"] = self.recipient.to_dict()
        if self.processing_strategy is not UNSET:
            d["processing_strategy"] = self.processing_strategy
        return d


# Last, so that models may refer to each other in circles.
from .recipient import recipient_from_dict
