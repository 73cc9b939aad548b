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
class ListMessagesResponse(Model):
    """A page of messages."""

    messages: list[ConversationMessage] | Unset = UNSET
    """The messages, newest first."""
    next_page_token: str | Unset = UNSET
    """Token of the next page; absent or empty on the last."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListMessagesResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.messages = (
            [ConversationMessage.from_dict(item) if isinstance(item, dict) else item for item in d.pop("messages")]
            if "messages" in d and isinstance(d["messages"], list)
            else UNSET
        )
        self.next_page_token = (
            d.pop("next_page_token") if "next_page_token" in d and d["next_page_token"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.messages is not UNSET:
            d["messages"] = encode_items(self.messages)
        if self.next_page_token is not UNSET:
            d["next_page_token"] = self.next_page_token
        return d


# Last, so that models may refer to each other in circles.
from .conversation_message import ConversationMessage
