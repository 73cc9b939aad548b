from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .conversation_merge_strategy import ConversationMergeStrategy


@_define(kw_only=True, repr=False)
class MergeContactRequest(Model):
    """A contact to merge."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "source_id": "source_id",
        "strategy": "strategy",
    }

    source_id: str
    """Id of the contact that goes."""
    strategy: ConversationMergeStrategy | Unset = UNSET
    """How contacts are merged. The service's default is "MERGE"."""

    def _read(self, data: Mapping[str, Any]) -> MergeContactRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("source_id")) is not None:
            self.source_id = value
            taken += 1
        else:
            self.source_id = MISSING
        if (value := data.get("strategy")) is not None:
            self.strategy = value
            taken += 1
        else:
            self.strategy = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.source_id is not MISSING:
            d["source_id"] = self.source_id
        if self.strategy is not UNSET:
            d["strategy"] = self.strategy
        return d
