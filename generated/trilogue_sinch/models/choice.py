from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class Choice(Model):
    """A button: a quick reply, a call, a place or a URL."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Choice:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.call_message = (
            CallMessage.from_dict(d.pop("call_message"))
            if "call_message" in d and isinstance(d["call_message"], dict)
            else UNSET
        )
        self.location_message = (
            LocationMessage.from_dict(d.pop("location_message"))
            if "location_message" in d and isinstance(d["location_message"], dict)
            else UNSET
        )
        self.postback_data = (
            d.pop("postback_data") if "postback_data" in d and d["postback_data"] is not None else UNSET
        )
        self.text_message = (
            TextMessage.from_dict(d.pop("text_message"))
            if "text_message" in d and isinstance(d["text_message"], dict)
            else UNSET
        )
        self.url_message = (
            UrlMessage.from_dict(d.pop("url_message"))
            if "url_message" in d and isinstance(d["url_message"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
