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
)

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class Chat(Model):
    """A new widget chat conversation."""

    type_: Literal["Chat"] = "Chat"
    """Always 'Chat': tells which kind this is."""
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    widget_id: str
    """Id of the chat widget."""
    message: CreateMessageInput
    """A message from the end user or from an agent, told apart by `_type`."""
    browser_info: BrowserInfo | Unset = UNSET
    """Browser in which a chat was begun."""
    language: str | Unset = UNSET
    """Language code, such as `en`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Chat:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Chat" else MISSING
        self.requester_id = d.pop("requesterId") if "requesterId" in d and d["requesterId"] is not None else MISSING
        self.widget_id = d.pop("widgetId") if "widgetId" in d and d["widgetId"] is not None else MISSING
        self.message = (
            create_message_input_from_dict(d.pop("message"))
            if "message" in d and isinstance(d["message"], dict)
            else MISSING
        )
        self.browser_info = (
            BrowserInfo.from_dict(d.pop("browserInfo"))
            if "browserInfo" in d and isinstance(d["browserInfo"], dict)
            else UNSET
        )
        self.language = d.pop("language") if "language" in d and d["language"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.requester_id is not MISSING:
            d["requesterId"] = self.requester_id
        if self.widget_id is not MISSING:
            d["widgetId"] = self.widget_id
        if self.message is not MISSING:
            d["message"] = self.message.to_dict()
        if self.browser_info is not UNSET:
            d["browserInfo"] = self.browser_info.to_dict()
        if self.language is not UNSET:
            d["language"] = self.language
        return d


# Last, so that models may refer to each other in circles.
from .browser_info import BrowserInfo
from .create_message_input import create_message_input_from_dict
