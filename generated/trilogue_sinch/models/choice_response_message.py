from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    keep_null,
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
        value = d.pop("message_id", MISSING)
        self.message_id = value if value is not None else keep_null(d, "message_id")
        value = d.pop("postback_data", MISSING)
        self.postback_data = value if value is not None else keep_null(d, "postback_data")
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
