from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class Choice(Model):
    """A button: a quick reply, a call, a place or a URL."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "call_message": "call_message",
        "location_message": "location_message",
        "postback_data": "postback_data",
        "text_message": "text_message",
        "url_message": "url_message",
    }

    call_message: CallMessage | Unset = UNSET
    """Button that calls a number."""
    location_message: LocationMessage | Unset = UNSET
    """A place on the map."""
    postback_data: str | Unset = UNSET
    """Text that comes back when the contact chooses it. By default the message id and the label."""
    text_message: TextMessage | Unset = UNSET
    """A text."""
    url_message: UrlMessage | Unset = UNSET
    """Button that opens a URL."""

    def _read(self, data: Mapping[str, Any]) -> Choice:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("call_message")) is not None and isinstance(value, dict):
            self.call_message = blank(CallMessage)._read(value)
            taken += 1
        else:
            self.call_message = UNSET
        if (value := data.get("location_message")) is not None and isinstance(value, dict):
            self.location_message = blank(LocationMessage)._read(value)
            taken += 1
        else:
            self.location_message = UNSET
        if (value := data.get("postback_data")) is not None:
            self.postback_data = value
            taken += 1
        else:
            self.postback_data = UNSET
        if taken == sent:
            self.text_message = self.url_message = UNSET
            return self
        if (value := data.get("text_message")) is not None and isinstance(value, dict):
            self.text_message = blank(TextMessage)._read(value)
            taken += 1
        else:
            self.text_message = UNSET
        if (value := data.get("url_message")) is not None and isinstance(value, dict):
            self.url_message = blank(UrlMessage)._read(value)
            taken += 1
        else:
            self.url_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.call_message is not UNSET:
            d["call_message"] = self.call_message.to_dict()
        if self.location_message is not UNSET:
            d["location_message"] = self.location_message.to_dict()
        if self.postback_data is not UNSET:
            d["postback_data"] = self.postback_data
        if self.text_message is not UNSET:
            d["text_message"] = self.text_message.to_dict()
        if self.url_message is not UNSET:
            d["url_message"] = self.url_message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .call_message import CallMessage
from .location_message import LocationMessage
from .text_message import TextMessage
from .url_message import UrlMessage
