from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .list_item import ListItem


@_define(kw_only=True, repr=False)
class ListSection(Model):
    """A group of rows."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "items": "items",
    }

    title: str | Unset = UNSET
    """Title of the group."""
    items: list[ListItem] | Unset = UNSET
    """The rows."""

    def _read(self, data: Mapping[str, Any]) -> ListSection:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = UNSET
        if (value := data.get("items")) is not None and isinstance(value, list):
            self.items = (
                [list_item_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.items = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.title is not UNSET:
            d["title"] = self.title
        if self.items is not UNSET:
            d["items"] = encode_items(self.items)
        return d


# Last, so that models may refer to each other in circles.
from .list_item import list_item_from_dict
