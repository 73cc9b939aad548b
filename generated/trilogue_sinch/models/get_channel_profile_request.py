from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .get_channel_profile_conversation_channel import GetChannelProfileConversationChannel
    from .get_channel_profile_request_recipient import GetChannelProfileRequestRecipient


@_define(kw_only=True, repr=False)
class GetChannelProfileRequest(Model):
    """Whose profile to look up."""

    app_id: str
    """Id of the app."""
    recipient: GetChannelProfileRequestRecipient
    """A contact by id or by channel identities."""
    channel: GetChannelProfileConversationChannel
    """A channel that gives out profiles."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetChannelProfileRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.recipient = (
            get_channel_profile_request_recipient_from_dict(d.pop("recipient"))
            if "recipient" in d and isinstance(d["recipient"], dict)
            else MISSING
        )
        self.channel = d.pop("channel") if "channel" in d and d["channel"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.recipient is not MISSING:
            d["recipient"] = self.recipient.to_dict()
        if self.channel is not MISSING:
            d["channel"] = self.channel
        return d


# Last, so that models may refer to each other in circles.
from .get_channel_profile_request_recipient import get_channel_profile_request_recipient_from_dict
