from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define

from ..types import Model, blank


@_define(kw_only=True, repr=False)
class UnknownListItem(Model):
    """A kind of `ListItem` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownListItem:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def list_item_from_dict(data: Mapping[str, Any]) -> ListItem:
    """Read a JSON object as the class whose key it has."""
    if data.get("choice") is not None:
        return blank(ListItemChoice)._read(data)
    if data.get("product") is not None:
        return blank(ListItemProduct)._read(data)
    return blank(UnknownListItem)._read(data)


# Last, so that models may refer to each other in circles.
from .list_item_choice import ListItemChoice
from .list_item_product import ListItemProduct

ListItem: TypeAlias = ListItemChoice | ListItemProduct | UnknownListItem
"""One of the kinds of `ListItem`."""
