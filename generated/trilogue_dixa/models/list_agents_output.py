from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListAgentsOutput(Model):
    """A page of agents."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "data": "data",
        "meta": "meta",
    }

    data: list[Agent] | Unset = UNSET
    """The agents."""
    meta: PaginationLinks | Unset = UNSET
    """The neighbouring pages."""

    def _read(self, data: Mapping[str, Any]) -> ListAgentsOutput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("data")) is not None and isinstance(value, list):
            self.data = (
                [blank(Agent)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.data = UNSET
        if (value := data.get("meta")) is not None and isinstance(value, dict):
            self.meta = blank(PaginationLinks)._read(value)
            taken += 1
        else:
            self.meta = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.data is not UNSET:
            d["data"] = encode_items(self.data)
        if self.meta is not UNSET:
            d["meta"] = self.meta.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .agent import Agent
from .pagination_links import PaginationLinks
