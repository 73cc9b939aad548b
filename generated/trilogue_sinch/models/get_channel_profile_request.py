from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .get_channel_profile_conversation_channel import GetChannelProfileConversationChannel
    from .get_channel_profile_request_recipient import GetChannelProfileRequestRecipient


@_define(kw_only=True, repr=False)
class GetChannelProfileRequest(Model):
    """Whose profile to look up."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "recipient": "recipient",
        "channel": "channel",
    }

    app_id: str
    """Id of the app."""
    recipient: GetChannelProfileRequestRecipient
    """A contact by id or by channel identities."""
    channel: GetChannelProfileConversationChannel
    """A channel that gives out profiles."""

    def _read(self, data: Mapping[str, Any]) -> GetChannelProfileRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("recipient")) is not None and isinstance(value, dict):
            self.recipient = get_channel_profile_request_recipient_from_dict(value)
            taken += 1
        else:
            self.recipient = MISSING
        if (value := data.get("channel")) is not None:
            self.channel = value
            taken += 1
        else:
            self.channel = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.recipient is not MISSING:
            d["recipient"] = self.recipient.to_dict()
        if self.channel is not MISSING:
            d["channel"] = self.channel
        return d


# Last, so that models may refer to each other in circles.
from .get_channel_profile_request_recipient import get_channel_profile_request_recipient_from_dict
