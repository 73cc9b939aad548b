from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel
    from .recipient import Recipient


@_define(kw_only=True, repr=False)
class OptIn(Model):
    """Consent of a recipient to get messages from an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "channels": "channels",
        "recipient": "recipient",
        "processing_strategy": "processing_strategy",
    }

    app_id: str
    """Id of the app."""
    channels: list[ConversationChannel]
    """Channels the consent is for."""
    recipient: Recipient
    """Who gets a message: a contact by id or by channel identities."""
    processing_strategy: str | Unset = UNSET
    """How a request departs from the app's processing mode. The service's default is "DEFAULT"."""

    def _read(self, data: Mapping[str, Any]) -> OptIn:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("channels")) is not None:
            self.channels = value
            taken += 1
        else:
            self.channels = MISSING
        if (value := data.get("recipient")) is not None and isinstance(value, dict):
            self.recipient = recipient_from_dict(value)
            taken += 1
        else:
            self.recipient = MISSING
        if taken == sent:
            self.processing_strategy = UNSET
            return self
        if (value := data.get("processing_strategy")) is not None:
            self.processing_strategy = value
            taken += 1
        else:
            self.processing_strategy = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
