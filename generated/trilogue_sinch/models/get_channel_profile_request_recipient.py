from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define

from ..types import Model, blank


@_define(kw_only=True, repr=False)
class UnknownGetChannelProfileRequestRecipient(Model):
    """A kind of `GetChannelProfileRequestRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownGetChannelProfileRequestRecipient:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def get_channel_profile_request_recipient_from_dict(data: Mapping[str, Any]) -> GetChannelProfileRequestRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return blank(GetChannelProfileRequestRecipientContactId)._read(data)
    if data.get("identified_by") is not None:
        return blank(GetChannelProfileRequestRecipientIdentifiedBy)._read(data)
    return blank(UnknownGetChannelProfileRequestRecipient)._read(data)


# Last, so that models may refer to each other in circles.
from .get_channel_profile_request_recipient_contact_id import GetChannelProfileRequestRecipientContactId
from .get_channel_profile_request_recipient_identified_by import GetChannelProfileRequestRecipientIdentifiedBy

GetChannelProfileRequestRecipient: TypeAlias = (
    GetChannelProfileRequestRecipientContactId
    | GetChannelProfileRequestRecipientIdentifiedBy
    | UnknownGetChannelProfileRequestRecipient
)
"""A contact by id or by channel identities."""
