from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownQueryCapabilityRecipient(Model):
    """A kind of `QueryCapabilityRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownQueryCapabilityRecipient:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def query_capability_recipient_from_dict(data: Mapping[str, Any]) -> QueryCapabilityRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return QueryCapabilityRecipientContactId.from_dict(data)
    if data.get("identified_by") is not None:
        return QueryCapabilityRecipientIdentifiedBy.from_dict(data)
    return UnknownQueryCapabilityRecipient.from_dict(data)


# Last, so that models may refer to each other in circles.
from .query_capability_recipient_contact_id import QueryCapabilityRecipientContactId
from .query_capability_recipient_identified_by import QueryCapabilityRecipientIdentifiedBy

QueryCapabilityRecipient: TypeAlias = (
    QueryCapabilityRecipientContactId | QueryCapabilityRecipientIdentifiedBy | UnknownQueryCapabilityRecipient
)
"""A contact by id or by channel identities."""
