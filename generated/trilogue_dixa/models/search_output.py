from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .search_hit import SearchHit


@_define(kw_only=True, repr=False)
class SearchOutput(Model):
    """A page of hits."""

    data: list[SearchHit] | Unset = UNSET
    """The hits."""
    meta: PaginationLinks | Unset = UNSET
    """The neighbouring pages."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SearchOutput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.data = (
            [search_hit_from_dict(item) if isinstance(item, dict) else item for item in d.pop("data")]
            if "data" in d and isinstance(d["data"], list)
            else UNSET
        )
        self.meta = PaginationLinks.from_dict(d.pop("meta")) if "meta" in d and isinstance(d["meta"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.data is not UNSET:
            d["data"] = encode_items(self.data)
        if self.meta is not UNSET:
            d["meta"] = self.meta.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .pagination_links import PaginationLinks
from .search_hit import search_hit_from_dict
