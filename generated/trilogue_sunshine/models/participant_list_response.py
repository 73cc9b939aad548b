from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ParticipantListResponse(Model):
    """A page of participants."""

    participants: list[Participant] | Unset = UNSET
    """The participants."""
    meta: Meta | Unset = UNSET
    """Where a page stands in its list."""
    links: Links | Unset = UNSET
    """The neighbouring pages as URLs."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ParticipantListResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.participants = (
            [Participant.from_dict(item) if isinstance(item, dict) else item for item in d.pop("participants")]
            if "participants" in d and isinstance(d["participants"], list)
            else UNSET
        )
        self.meta = Meta.from_dict(d.pop("meta")) if "meta" in d and isinstance(d["meta"], dict) else UNSET
        self.links = Links.from_dict(d.pop("links")) if "links" in d and isinstance(d["links"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.participants is not UNSET:
            d["participants"] = encode_items(self.participants)
        if self.meta is not UNSET:
            d["meta"] = self.meta.to_dict()
        if self.links is not UNSET:
            d["links"] = self.links.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .links import Links
from .meta import Meta
from .participant import Participant
