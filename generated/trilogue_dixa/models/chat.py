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
    keep_null,
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
        self.type_ = d.pop("_type") if d.get("_type") == "Chat" else MISSING
        value = d.pop("requesterId", MISSING)
        self.requester_id = value if value is not None else keep_null(d, "requesterId")
        value = d.pop("widgetId", MISSING)
        self.widget_id = value if value is not None else keep_null(d, "widgetId")
        self.message = (
            create_message_input_from_dict(d.pop("message")) if isinstance(d.get("message"), dict) else MISSING
        )
        self.browser_info = (
            BrowserInfo.from_dict(d.pop("browserInfo")) if isinstance(d.get("browserInfo"), dict) else UNSET
        )
        value = d.pop("language", UNSET)
        self.language = value if value is not None else keep_null(d, "language")
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
