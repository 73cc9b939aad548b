from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownSendEventRequestRecipient(Model):
    """A kind of `SendEventRequestRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownSendEventRequestRecipient:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def send_event_request_recipient_from_dict(data: Mapping[str, Any]) -> SendEventRequestRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return blank(_KINDS["contact_id"])._read(data)
    if data.get("identified_by") is not None:
        return blank(_KINDS["identified_by"])._read(data)
    return blank(UnknownSendEventRequestRecipient)._read(data)


_KINDS: Kinds[SendEventRequestRecipient] = Kinds(
    __package__,
    {
        "contact_id": "send_event_request_recipient_contact_id.SendEventRequestRecipientContactId",
        "identified_by": "send_event_request_recipient_identified_by.SendEventRequestRecipientIdentifiedBy",
    },
)

if TYPE_CHECKING:
    from .send_event_request_recipient_contact_id import SendEventRequestRecipientContactId
    from .send_event_request_recipient_identified_by import SendEventRequestRecipientIdentifiedBy

    SendEventRequestRecipient: TypeAlias = (
        SendEventRequestRecipientContactId | SendEventRequestRecipientIdentifiedBy | UnknownSendEventRequestRecipient
    )
    """A contact by id or by channel identities; in dispatch mode by channel identities only."""

else:

    def __getattr__(name: str) -> Any:
        if name == "SendEventRequestRecipient":
            return _KINDS.union(UnknownSendEventRequestRecipient)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
