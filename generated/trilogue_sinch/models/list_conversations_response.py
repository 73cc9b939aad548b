from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListConversationsResponse(Model):
    """A page of conversations."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversations": "conversations",
        "next_page_token": "next_page_token",
        "total_size": "total_size",
    }

    conversations: list[Conversation] | Unset = UNSET
    """The conversations."""
    next_page_token: str | Unset = UNSET
    """Token of the next page; absent or empty on the last."""
    total_size: int | Unset = UNSET
    """Number of conversations in all."""

    def _read(self, data: Mapping[str, Any]) -> ListConversationsResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversations")) is not None and isinstance(value, list):
            self.conversations = (
                [blank(Conversation)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.conversations = UNSET
        if (value := data.get("next_page_token")) is not None:
            self.next_page_token = value
            taken += 1
        else:
            self.next_page_token = UNSET
        if (value := data.get("total_size")) is not None:
            self.total_size = value
            taken += 1
        else:
            self.total_size = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversations is not UNSET:
            d["conversations"] = encode_items(self.conversations)
        if self.next_page_token is not UNSET:
            d["next_page_token"] = self.next_page_token
        if self.total_size is not UNSET:
            d["total_size"] = self.total_size
        return d


# Last, so that models may refer to each other in circles.
from .conversation import Conversation
