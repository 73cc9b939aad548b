from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .conversation import Conversation


@_define(kw_only=True, repr=False)
class GetConversationOutput(Model):
    """One conversation."""

    data: Conversation
    """A conversation, told apart by channel through `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetConversationOutput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.data = conversation_from_dict(d.pop("data")) if "data" in d and isinstance(d["data"], dict) else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.data is not MISSING:
            d["data"] = self.data.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation import conversation_from_dict
