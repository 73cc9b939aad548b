from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownListItem(Model):
    """A kind of `ListItem` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownListItem:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def list_item_from_dict(data: Mapping[str, Any]) -> ListItem:
    """Read a JSON object as the class whose key it has."""
    if data.get("choice") is not None:
        return ListItemChoice.from_dict(data)
    if data.get("product") is not None:
        return ListItemProduct.from_dict(data)
    return UnknownListItem.from_dict(data)


# Last, so that models may refer to each other in circles.
from .list_item_choice import ListItemChoice
from .list_item_product import ListItemProduct

ListItem: TypeAlias = ListItemChoice | ListItemProduct | UnknownListItem
"""One of the kinds of `ListItem`."""
