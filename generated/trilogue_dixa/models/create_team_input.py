from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class CreateTeamInput(Model):
    """A new team."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
    }

    name: str
    """Name of the team."""

    def _read(self, data: Mapping[str, Any]) -> CreateTeamInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.name is not MISSING:
            d["name"] = self.name
        return d
