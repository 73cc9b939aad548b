from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ListItemChoice(Model):
    """The `ListItemChoice` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "choice": "choice",
    }

    choice: ChoiceItem
    """A choice in a list."""

    def _read(self, data: Mapping[str, Any]) -> ListItemChoice:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("choice")) is not None and isinstance(value, dict):
            self.choice = blank(ChoiceItem)._read(value)
            taken += 1
        else:
            self.choice = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.choice is not MISSING:
            d["choice"] = self.choice.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .choice_item import ChoiceItem
