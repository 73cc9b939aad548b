from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversationTransferredAttribute(Model):
    """The conversation was transferred."""

    type_: Literal["ConversationTransferredAttribute"] = "ConversationTransferredAttribute"
    """Always 'ConversationTransferredAttribute': tells which kind this is."""
    transfer_type: str
    """How it was transferred."""
    destination_type: str
    """Kind of destination."""
    destination_id: str
    """Id of the destination."""
    destination_label: str | Unset = UNSET
    """Name of the destination."""
    reason: str | Unset = UNSET
    """Why it was transferred."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationTransferredAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationTransferredAttribute" else MISSING
        self.transfer_type = d.pop("transferType") if "transferType" in d and d["transferType"] is not None else MISSING
        self.destination_type = (
            d.pop("destinationType") if "destinationType" in d and d["destinationType"] is not None else MISSING
        )
        self.destination_id = (
            d.pop("destinationId") if "destinationId" in d and d["destinationId"] is not None else MISSING
        )
        self.destination_label = (
            d.pop("destinationLabel") if "destinationLabel" in d and d["destinationLabel"] is not None else UNSET
        )
        self.reason = d.pop("reason") if "reason" in d and d["reason"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.transfer_type is not MISSING:
            d["transferType"] = self.transfer_type
        if self.destination_type is not MISSING:
            d["destinationType"] = self.destination_type
        if self.destination_id is not MISSING:
            d["destinationId"] = self.destination_id
        if self.destination_label is not UNSET:
            d["destinationLabel"] = self.destination_label
        if self.reason is not UNSET:
            d["reason"] = self.reason
        return d
