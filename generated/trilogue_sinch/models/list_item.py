from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


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
        return blank(_KINDS["choice"])._read(data)
    if data.get("product") is not None:
        return blank(_KINDS["product"])._read(data)
    return blank(UnknownListItem)._read(data)


_KINDS: Kinds[ListItem] = Kinds(
    __package__,
    {
        "choice": "list_item_choice.ListItemChoice",
        "product": "list_item_product.ListItemProduct",
    },
)

if TYPE_CHECKING:
    from .list_item_choice import ListItemChoice
    from .list_item_product import ListItemProduct

    ListItem: TypeAlias = ListItemChoice | ListItemProduct | UnknownListItem
    """One of the kinds of `ListItem`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ListItem":
            return _KINDS.union(UnknownListItem)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
