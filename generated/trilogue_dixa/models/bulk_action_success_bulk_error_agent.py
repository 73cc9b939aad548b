from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class BulkActionSuccessBulkErrorAgent(Model):
    """An agent for whom the bulk action worked."""

    type_: Literal["BulkActionSuccess"] = "BulkActionSuccess"
    """Always 'BulkActionSuccess': tells which kind this is."""
    data: Agent
    """An agent or admin of the organization."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> BulkActionSuccessBulkErrorAgent:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "BulkActionSuccess" else MISSING
        self.data = Agent.from_dict(d.pop("data")) if "data" in d and isinstance(d["data"], dict) else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.data is not MISSING:
            d["data"] = self.data.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .agent import Agent
