from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownQueryCapabilityResponseRecipient(Model):
    """A kind of `QueryCapabilityResponseRecipient` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownQueryCapabilityResponseRecipient:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def query_capability_response_recipient_from_dict(data: Mapping[str, Any]) -> QueryCapabilityResponseRecipient:
    """Read a JSON object as the class whose key it has."""
    if data.get("contact_id") is not None:
        return blank(_KINDS["contact_id"])._read(data)
    if data.get("identified_by") is not None:
        return blank(_KINDS["identified_by"])._read(data)
    return blank(UnknownQueryCapabilityResponseRecipient)._read(data)


_KINDS: Kinds[QueryCapabilityResponseRecipient] = Kinds(
    __package__,
    {
        "contact_id": "query_capability_response_recipient_contact_id.QueryCapabilityResponseRecipientContactId",
        "identified_by": "query_capability_response_recipient_identified_by.QueryCapabilityResponseRecipientIdentifiedBy",
    },
)

if TYPE_CHECKING:
    from .query_capability_response_recipient_contact_id import QueryCapabilityResponseRecipientContactId
    from .query_capability_response_recipient_identified_by import QueryCapabilityResponseRecipientIdentifiedBy

    QueryCapabilityResponseRecipient: TypeAlias = (
        QueryCapabilityResponseRecipientContactId
        | QueryCapabilityResponseRecipientIdentifiedBy
        | UnknownQueryCapabilityResponseRecipient
    )
    """A contact by id or by channel identities."""

else:

    def __getattr__(name: str) -> Any:
        if name == "QueryCapabilityResponseRecipient":
            return _KINDS.union(UnknownQueryCapabilityResponseRecipient)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
