from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class CarouselMessage(Model):
    """Cards side by side; pictures only."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "cards": "cards",
        "choices": "choices",
    }

    cards: list[CardMessage]
    """At most ten cards."""
    choices: list[Choice] | Unset = UNSET
    """At most three choices under the cards."""

    def _read(self, data: Mapping[str, Any]) -> CarouselMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("cards")) is not None and isinstance(value, list):
            self.cards = (
                [blank(CardMessage)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.cards = MISSING
        if (value := data.get("choices")) is not None and isinstance(value, list):
            self.choices = (
                [blank(Choice)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.choices = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.cards is not MISSING:
            d["cards"] = encode_items(self.cards)
        if self.choices is not UNSET:
            d["choices"] = encode_items(self.choices)
        return d


# Last, so that models may refer to each other in circles.
from .card_message import CardMessage
from .choice import Choice
