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
class CarouselMessage(Model):
    """Cards side by side; pictures only."""

    cards: list[CardMessage]
    """At most ten cards."""
    choices: list[Choice] | Unset = UNSET
    """At most three choices under the cards."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CarouselMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.cards = (
            [CardMessage.from_dict(item) if isinstance(item, dict) else item for item in d.pop("cards")]
            if "cards" in d and isinstance(d["cards"], list)
            else MISSING
        )
        self.choices = (
            [Choice.from_dict(item) if isinstance(item, dict) else item for item in d.pop("choices")]
            if "choices" in d and isinstance(d["choices"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.cards is not MISSING:
            d["cards"] = encode_items(self.cards)
        if self.choices is not UNSET:
            d["choices"] = encode_items(self.choices)
        return d


# Last, so that models may refer to each other in circles.
from .card_message import CardMessage
from .choice import Choice
