from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ChoiceMessage(Model):
    """A text with buttons."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "choices": "choices",
        "text_message": "text_message",
    }

    choices: list[Choice]
    """At most three choices."""
    text_message: TextMessage | Unset = UNSET
    """A text."""

    def _read(self, data: Mapping[str, Any]) -> ChoiceMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("choices")) is not None and isinstance(value, list):
            self.choices = (
                [blank(Choice)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.choices = MISSING
        if (value := data.get("text_message")) is not None and isinstance(value, dict):
            self.text_message = blank(TextMessage)._read(value)
            taken += 1
        else:
            self.text_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.choices is not MISSING:
            d["choices"] = encode_items(self.choices)
        if self.text_message is not UNSET:
            d["text_message"] = self.text_message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice import Choice
from .text_message import TextMessage
