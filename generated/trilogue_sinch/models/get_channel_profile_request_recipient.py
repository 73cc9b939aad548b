from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownGetChannelProfileRequestRecipient(Model):
    """A kind of `GetChannelProfileRequestRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownGetChannelProfileRequestRecipient:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def get_channel_profile_request_recipient_from_dict(data: Mapping[str, Any]) -> GetChannelProfileRequestRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return GetChannelProfileRequestRecipientContactId.from_dict(data)
    if data.get("identified_by") is not None:
        return GetChannelProfileRequestRecipientIdentifiedBy.from_dict(data)
    return UnknownGetChannelProfileRequestRecipient.from_dict(data)


# Last, so that models may refer to each other in circles.
from .get_channel_profile_request_recipient_contact_id import GetChannelProfileRequestRecipientContactId
from .get_channel_profile_request_recipient_identified_by import GetChannelProfileRequestRecipientIdentifiedBy

GetChannelProfileRequestRecipient: TypeAlias = (
    GetChannelProfileRequestRecipientContactId
    | GetChannelProfileRequestRecipientIdentifiedBy
    | UnknownGetChannelProfileRequestRecipient
)
"""A contact by id or by channel identities."""
