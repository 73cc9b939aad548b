from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ParticipantListResponse(Model):
    """A page of participants."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "participants": "participants",
        "meta": "meta",
        "links": "links",
    }

    participants: list[Participant] | Unset = UNSET
    """The participants."""
    meta: Meta | Unset = UNSET
    """Where a page stands in its list."""
    links: Links | Unset = UNSET
    """The neighbouring pages as URLs."""

    def _read(self, data: Mapping[str, Any]) -> ParticipantListResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("participants")) is not None and isinstance(value, list):
            self.participants = (
                [blank(Participant)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.participants = UNSET
        if (value := data.get("meta")) is not None and isinstance(value, dict):
            self.meta = blank(Meta)._read(value)
            taken += 1
        else:
            self.meta = UNSET
        if (value := data.get("links")) is not None and isinstance(value, dict):
            self.links = blank(Links)._read(value)
            taken += 1
        else:
            self.links = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
