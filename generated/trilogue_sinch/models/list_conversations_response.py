from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ListConversationsResponse(Model):
    """A page of conversations."""

    conversations: list[Conversation] | Unset = UNSET
    """The conversations."""
    next_page_token: str | Unset = UNSET
    """Token of the next page; absent or empty on the last."""
    total_size: int | Unset = UNSET
    """Number of conversations in all."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListConversationsResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversations = (
            [Conversation.from_dict(item) if isinstance(item, dict) else item for item in d.pop("conversations")]
            if "conversations" in d and isinstance(d["conversations"], list)
            else UNSET
        )
        self.next_page_token = (
            d.pop("next_page_token") if "next_page_token" in d and d["next_page_token"] is not None else UNSET
        )
        self.total_size = d.pop("total_size") if "total_size" in d and d["total_size"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversations is not UNSET:
            d["conversations"] = encode_items(self.conversations)
        if self.next_page_token is not UNSET:
            d["next_page_token"] = self.next_page_token
        if self.total_size is not UNSET:
            d["total_size"] = self.total_size
        return d


# Last, so that models may refer to each other in circles.
from .conversation import Conversation
