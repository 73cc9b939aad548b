from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownOptOutRecipient(Model):
    """A kind of `OptOutRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownOptOutRecipient:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def opt_out_recipient_from_dict(data: Mapping[str, Any]) -> OptOutRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return OptOutRecipientContactId.from_dict(data)
    if data.get("identified_by") is not None:
        return OptOutRecipientIdentifiedBy.from_dict(data)
    return UnknownOptOutRecipient.from_dict(data)


# Last, so that models may refer to each other in circles.
from .opt_out_recipient_contact_id import OptOutRecipientContactId
from .opt_out_recipient_identified_by import OptOutRecipientIdentifiedBy

OptOutRecipient: TypeAlias = OptOutRecipientContactId | OptOutRecipientIdentifiedBy | UnknownOptOutRecipient
"""A contact by id or by channel identities; in dispatch mode by channel identities only."""
