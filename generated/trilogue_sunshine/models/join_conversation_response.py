from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class JoinConversationResponse(Model):
    """The `JoinConversationResponse` object."""

    participant: Participant | Unset = UNSET
    """A user's part in a conversation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> JoinConversationResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.participant = (
            Participant.from_dict(d.pop("participant"))
            if "participant" in d and isinstance(d["participant"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.participant is not UNSET:
            d["participant"] = self.participant.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .participant import Participant
