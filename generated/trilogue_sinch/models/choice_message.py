from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ChoiceMessage(Model):
    """A text with buttons."""

    choices: list[Choice]
    """At most three choices."""
    text_message: TextMessage | Unset = UNSET
    """A text."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ChoiceMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.choices = (
            [Choice.from_dict(item) if isinstance(item, dict) else item for item in d.pop("choices")]
            if "choices" in d and isinstance(d["choices"], list)
            else MISSING
        )
        self.text_message = (
            TextMessage.from_dict(d.pop("text_message"))
            if "text_message" in d and isinstance(d["text_message"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.choices is not MISSING:
            d["choices"] = encode_items(self.choices)
        if self.text_message is not UNSET:
            d["text_message"] = self.text_message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice import Choice
from .text_message import TextMessage
