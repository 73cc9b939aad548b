from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


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
        return blank(_KINDS["contact_id"])._read(data)
    if data.get("identified_by") is not None:
        return blank(_KINDS["identified_by"])._read(data)
    return blank(UnknownGetChannelProfileRequestRecipient)._read(data)


_KINDS: Kinds[GetChannelProfileRequestRecipient] = Kinds(
    __package__,
    {
        "contact_id": "get_channel_profile_request_recipient_contact_id.GetChannelProfileRequestRecipientContactId",
        "identified_by": "get_channel_profile_request_recipient_identified_by.GetChannelProfileRequestRecipientIdentifiedBy",
    },
)

if TYPE_CHECKING:
    from .get_channel_profile_request_recipient_contact_id import GetChannelProfileRequestRecipientContactId
    from .get_channel_profile_request_recipient_identified_by import GetChannelProfileRequestRecipientIdentifiedBy

    GetChannelProfileRequestRecipient: TypeAlias = (
        GetChannelProfileRequestRecipientContactId
        | GetChannelProfileRequestRecipientIdentifiedBy
        | UnknownGetChannelProfileRequestRecipient
    )
    """A contact by id or by channel identities."""

else:

    def __getattr__(name: str) -> Any:
        if name == "GetChannelProfileRequestRecipient":
            return _KINDS.union(UnknownGetChannelProfileRequestRecipient)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
