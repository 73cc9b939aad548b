from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class QuotedMessageMessage(Model):
    """A quoted message that the service knows."""

    type_: Literal["message"] = "message"
    """Always 'message': tells which kind this is."""
    message: Message | Unset = UNSET
    """A message of a conversation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QuotedMessageMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "message" else MISSING
        self.message = (
            Message.from_dict(d.pop("message")) if "message" in d and isinstance(d["message"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .message import Message
