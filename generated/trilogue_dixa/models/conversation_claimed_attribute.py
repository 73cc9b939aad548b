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
class ConversationClaimedAttribute(Model):
    """An agent claimed the conversation."""

    type_: Literal["ConversationClaimedAttribute"] = "ConversationClaimedAttribute"
    """Always 'ConversationClaimedAttribute': tells which kind this is."""
    claimed_from_label: str | Unset = UNSET
    """Name of where it was claimed from."""
    claimed_from_type: str | Unset = UNSET
    """Kind of place it was claimed from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationClaimedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationClaimedAttribute" else MISSING
        self.claimed_from_label = (
            d.pop("claimedFromLabel") if "claimedFromLabel" in d and d["claimedFromLabel"] is not None else UNSET
        )
        self.claimed_from_type = (
            d.pop("claimedFromType") if "claimedFromType" in d and d["claimedFromType"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.claimed_from_label is not UNSET:
            d["claimedFromLabel"] = self.claimed_from_label
        if self.claimed_from_type is not UNSET:
            d["claimedFromType"] = self.claimed_from_type
        return d
