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
    from .list_item import ListItem


@_define(kw_only=True, repr=False)
class ListSection(Model):
    """A group of rows."""

    title: str | Unset = UNSET
    """Title of the group."""
    items: list[ListItem] | Unset = UNSET
    """The rows."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListSection:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else UNSET
        self.items = (
            [list_item_from_dict(item) if isinstance(item, dict) else item for item in d.pop("items")]
            if "items" in d and isinstance(d["items"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.title is not UNSET:
            d["title"] = self.title
        if self.items is not UNSET:
            d["items"] = encode_items(self.items)
        return d


# Last, so that models may refer to each other in circles.
from .list_item import list_item_from_dict
