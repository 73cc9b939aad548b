from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .conversation_merge_strategy import ConversationMergeStrategy


@_define(kw_only=True, repr=False)
class MergeContactRequest(Model):
    """A contact to merge."""

    source_id: str
    """Id of the contact that goes."""
    strategy: ConversationMergeStrategy | Unset = UNSET
    """How contacts are merged. The service's default is "MERGE"."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MergeContactRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.source_id = d.pop("source_id") if "source_id" in d and d["source_id"] is not None else MISSING
        self.strategy = d.pop("strategy") if "strategy" in d and d["strategy"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.source_id is not MISSING:
            d["source_id"] = self.source_id
        if self.strategy is not UNSET:
            d["strategy"] = self.strategy
        return d
