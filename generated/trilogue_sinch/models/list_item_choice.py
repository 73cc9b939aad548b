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
class ListItemChoice(Model):
    """The `ListItemChoice` object."""

    choice: ChoiceItem
    """A choice in a list."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListItemChoice:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.choice = (
            ChoiceItem.from_dict(d.pop("choice")) if "choice" in d and isinstance(d["choice"], dict) else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.choice is not MISSING:
            d["choice"] = self.choice.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice_item import ChoiceItem
