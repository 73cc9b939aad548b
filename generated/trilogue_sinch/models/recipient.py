from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownRecipient(Model):
    """A kind of `Recipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownRecipient:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def recipient_from_dict(data: Mapping[str, Any]) -> Recipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return blank(_KINDS["contact_id"])._read(data)
    if data.get("identified_by") is not None:
        return blank(_KINDS["identified_by"])._read(data)
    return blank(UnknownRecipient)._read(data)


_KINDS: Kinds[Recipient] = Kinds(
    __package__,
    {
        "contact_id": "recipient_contact_id.RecipientContactId",
        "identified_by": "recipient_identified_by.RecipientIdentifiedBy",
    },
)

if TYPE_CHECKING:
    from .recipient_contact_id import RecipientContactId
    from .recipient_identified_by import RecipientIdentifiedBy

    Recipient: TypeAlias = RecipientContactId | RecipientIdentifiedBy | UnknownRecipient
    """Who gets a message: a contact by id or by channel identities."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Recipient":
            return _KINDS.union(UnknownRecipient)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
