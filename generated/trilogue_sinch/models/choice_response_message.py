from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ChoiceResponseMessage(Model):
    """What a contact chose."""

    message_id: str
    """Id of the message with the choice."""
    postback_data: str
    """Text of the choice."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ChoiceResponseMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.message_id = d.pop("message_id") if "message_id" in d and d["message_id"] is not None else MISSING
        self.postback_data = (
            d.pop("postback_data") if "postback_data" in d and d["postback_data"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.message_id is not MISSING:
            d["message_id"] = self.message_id
        if self.postback_data is not MISSING:
            d["postback_data"] = self.postback_data
        return d
