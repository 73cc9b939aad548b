from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .map_vector_string import MapVectorString


@_define(kw_only=True, repr=False)
class ConversationSearchHit(Model):
    """A conversation in which the text was found."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "id": "id",
        "highlights": "highlights",
        "innerHits": "inner_hits",
    }

    type_: Literal["ConversationSearchHit"] = "ConversationSearchHit"
    """Always 'ConversationSearchHit': tells which kind this is."""
    id: int
    highlights: MapVectorString
    """Snippets in which the text was found, by field; what matched stands between `<em>` tags."""
    inner_hits: list[ConversationSearchInnerHit] | Unset = UNSET
    """Parts of it, such as messages, in which the text was found."""

    def _read(self, data: Mapping[str, Any]) -> ConversationSearchHit:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationSearchHit":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("highlights")) is not None:
            self.highlights = value
            taken += 1
        else:
            self.highlights = MISSING
        if taken == sent:
            self.inner_hits = UNSET
            return self
        if (value := data.get("innerHits")) is not None and isinstance(value, list):
            self.inner_hits = (
                [blank(ConversationSearchInnerHit)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.inner_hits = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.id is not MISSING:
            d["id"] = self.id
        if self.highlights is not MISSING:
            d["highlights"] = self.highlights
        if self.inner_hits is not UNSET:
            d["innerHits"] = encode_items(self.inner_hits)
        return d


# Last, so that models may refer to each other in circles.
from .conversation_search_inner_hit import ConversationSearchInnerHit
