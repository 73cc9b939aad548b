from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownOptOutRecipient(Model):
    """A kind of `OptOutRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownOptOutRecipient:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def opt_out_recipient_from_dict(data: Mapping[str, Any]) -> OptOutRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return blank(_KINDS["contact_id"])._read(data)
    if data.get("identified_by") is not None:
        return blank(_KINDS["identified_by"])._read(data)
    return blank(UnknownOptOutRecipient)._read(data)


_KINDS: Kinds[OptOutRecipient] = Kinds(
    __package__,
    {
        "contact_id": "opt_out_recipient_contact_id.OptOutRecipientContactId",
        "identified_by": "opt_out_recipient_identified_by.OptOutRecipientIdentifiedBy",
    },
)

if TYPE_CHECKING:
    from .opt_out_recipient_contact_id import OptOutRecipientContactId
    from .opt_out_recipient_identified_by import OptOutRecipientIdentifiedBy

    OptOutRecipient: TypeAlias = OptOutRecipientContactId | OptOutRecipientIdentifiedBy | UnknownOptOutRecipient
    """A contact by id or by channel identities; in dispatch mode by channel identities only."""

else:

    def __getattr__(name: str) -> Any:
        if name == "OptOutRecipient":
            return _KINDS.union(UnknownOptOutRecipient)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
