from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownRecipient(Model):
    """A kind of `Recipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownRecipient:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def recipient_from_dict(data: Mapping[str, Any]) -> Recipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return RecipientContactId.from_dict(data)
    if data.get("identified_by") is not None:
        return RecipientIdentifiedBy.from_dict(data)
    return UnknownRecipient.from_dict(data)


# Last, so that models may refer to each other in circles.
from .recipient_contact_id import RecipientContactId
from .recipient_identified_by import RecipientIdentifiedBy

Recipient: TypeAlias = RecipientContactId | RecipientIdentifiedBy | UnknownRecipient
"""Who gets a message: a contact by id or by channel identities."""
