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
    from .action_subset import ActionSubset


@_define(kw_only=True, repr=False)
class ListMessage(Model):
    """A list of items."""

    type_: Literal["list"] = "list"
    """Always 'list': tells which kind this is."""
    items: list[Item]
    """One to ten items."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    actions: list[ActionSubset] | Unset = UNSET
    """Buttons under the list."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "list" else MISSING
        self.items = (
            [Item.from_dict(item) if isinstance(item, dict) else item for item in d.pop("items")]
            if "items" in d and isinstance(d["items"], list)
            else MISSING
        )
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.actions = (
            [action_subset_from_dict(item) if isinstance(item, dict) else item for item in d.pop("actions")]
            if "actions" in d and isinstance(d["actions"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.items is not MISSING:
            d["items"] = encode_items(self.items)
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        if self.actions is not UNSET:
            d["actions"] = encode_items(self.actions)
        return d


# Last, so that models may refer to each other in circles.
from .action_subset import action_subset_from_dict
from .item import Item
