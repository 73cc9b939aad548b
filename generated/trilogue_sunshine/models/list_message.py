from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .action_subset import ActionSubset


@_define(kw_only=True, repr=False)
class ListMessage(Model):
    """A list of items."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "items": "items",
        "blockChatInput": "block_chat_input",
        "actions": "actions",
    }

    type_: Literal["list"] = "list"
    """Always 'list': tells which kind this is."""
    items: list[Item]
    """One to ten items."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    actions: list[ActionSubset] | Unset = UNSET
    """Buttons under the list."""

    def _read(self, data: Mapping[str, Any]) -> ListMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "list":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("items")) is not None and isinstance(value, list):
            self.items = (
                [blank(Item)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.items = MISSING
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if taken == sent:
            self.actions = UNSET
            return self
        if (value := data.get("actions")) is not None and isinstance(value, list):
            self.actions = (
                [action_subset_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.actions = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
