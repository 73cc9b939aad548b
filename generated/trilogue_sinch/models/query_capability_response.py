from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .query_capability_response_recipient import QueryCapabilityResponseRecipient


@_define(kw_only=True, repr=False)
class QueryCapabilityResponse(Model):
    """A capability query as it was registered."""

    app_id: str | Unset = UNSET
    """Id of the app."""
    recipient: QueryCapabilityResponseRecipient | Unset = UNSET
    """A contact by id or by channel identities."""
    request_id: str | Unset = UNSET
    """Id of the asynchronous request, made up when left out."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QueryCapabilityResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else UNSET
        self.recipient = (
            query_capability_response_recipient_from_dict(d.pop("recipient"))
            if "recipient" in d and isinstance(d["recipient"], dict)
            else UNSET
        )
        self.request_id = d.pop("request_id") if "request_id" in d and d["request_id"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not UNSET:
            d["app_id"] = self.app_id
        if self.recipient is not UNSET:
            d["recipient"] = self.recipient.to_dict()
        if self.request_id is not UNSET:
            d["request_id"] = self.request_id
        return d


# Last, so that models may refer to each other in circles.
from .query_capability_response_recipient import query_capability_response_recipient_from_dict
