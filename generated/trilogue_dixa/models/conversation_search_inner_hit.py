from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .map_string import MapString


@_define(kw_only=True, repr=False)
class ConversationSearchInnerHit(Model):
    """A part of a conversation in which the text was found."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "highlight": "highlight",
    }

    id: str
    """Id of the part, such as a message."""
    highlight: MapString
    """Texts by name."""

    def _read(self, data: Mapping[str, Any]) -> ConversationSearchInnerHit:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("highlight")) is not None:
            self.highlight = value
            taken += 1
        else:
            self.highlight = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.highlight is not MISSING:
            d["highlight"] = self.highlight
        return d
