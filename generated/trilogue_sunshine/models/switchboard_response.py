from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class SwitchboardResponse(Model):
    """One switchboard."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "switchboard": "switchboard",
    }

    switchboard: Switchboard | Unset = UNSET
    """Decides which of several integrations answers a conversation."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("switchboard")) is not None and isinstance(value, dict):
            self.switchboard = blank(Switchboard)._read(value)
            taken += 1
        else:
            self.switchboard = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.switchboard is not UNSET:
            d["switchboard"] = self.switchboard.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .switchboard import Switchboard
