from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class BulkActionSuccessBulkErrorAgent(Model):
    """An agent for whom the bulk action worked."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "data": "data",
    }

    type_: Literal["BulkActionSuccess"] = "BulkActionSuccess"
    """Always 'BulkActionSuccess': tells which kind this is."""
    data: Agent
    """An agent or admin of the organization."""

    def _read(self, data: Mapping[str, Any]) -> BulkActionSuccessBulkErrorAgent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "BulkActionSuccess":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("data")) is not None and isinstance(value, dict):
            self.data = blank(Agent)._read(value)
            taken += 1
        else:
            self.data = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.data is not MISSING:
            d["data"] = self.data.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .agent import Agent
