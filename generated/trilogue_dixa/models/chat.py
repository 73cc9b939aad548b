from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class Chat(Model):
    """A new widget chat conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "requesterId": "requester_id",
        "widgetId": "widget_id",
        "message": "message",
        "browserInfo": "browser_info",
        "language": "language",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Chat:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Chat":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("requesterId")) is not None:
            self.requester_id = value
            taken += 1
        else:
            self.requester_id = MISSING
        if (value := data.get("widgetId")) is not None:
            self.widget_id = value
            taken += 1
        else:
            self.widget_id = MISSING
        if taken == sent:
            self.message = self.browser_info = self.language = MISSING
            return self
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = create_message_input_from_dict(value)
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("browserInfo")) is not None and isinstance(value, dict):
            self.browser_info = blank(BrowserInfo)._read(value)
            taken += 1
        else:
            self.browser_info = UNSET
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
