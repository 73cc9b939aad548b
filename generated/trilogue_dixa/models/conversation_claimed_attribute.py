from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationClaimedAttribute(Model):
    """An agent claimed the conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "claimedFromLabel": "claimed_from_label",
        "claimedFromType": "claimed_from_type",
    }

    type_: Literal["ConversationClaimedAttribute"] = "ConversationClaimedAttribute"
    """Always 'ConversationClaimedAttribute': tells which kind this is."""
    claimed_from_label: str | Unset = UNSET
    """Name of where it was claimed from."""
    claimed_from_type: str | Unset = UNSET
    """Kind of place it was claimed from."""

    def _read(self, data: Mapping[str, Any]) -> ConversationClaimedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationClaimedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("claimedFromLabel")) is not None:
            self.claimed_from_label = value
            taken += 1
        else:
            self.claimed_from_label = UNSET
        if (value := data.get("claimedFromType")) is not None:
            self.claimed_from_type = value
            taken += 1
        else:
            self.claimed_from_type = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.claimed_from_label is not UNSET:
            d["claimedFromLabel"] = self.claimed_from_label
        if self.claimed_from_type is not UNSET:
            d["claimedFromType"] = self.claimed_from_type
        return d
