from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .map_vector_string import MapVectorString


@_define(kw_only=True, repr=False)
class ConversationSearchHit(Model):
    """A conversation in which the text was found."""

    type_: Literal["ConversationSearchHit"] = "ConversationSearchHit"
    """Always 'ConversationSearchHit': tells which kind this is."""
    id: int
    highlights: MapVectorString
    """Snippets in which the text was found, by field; what matched stands between `<em>` tags."""
    inner_hits: list[ConversationSearchInnerHit] | Unset = UNSET
    """Parts of it, such as messages, in which the text was found."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationSearchHit:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationSearchHit" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.highlights = d.pop("highlights") if "highlights" in d and d["highlights"] is not None else MISSING
        self.inner_hits = (
            [
                ConversationSearchInnerHit.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("innerHits")
            ]
            if "innerHits" in d and isinstance(d["innerHits"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
