from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class SwitchboardListResponse(Model):
    """The switchboards of an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "switchboards": "switchboards",
    }

    switchboards: list[Switchboard] | Unset = UNSET
    """The switchboards."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardListResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("switchboards")) is not None and isinstance(value, list):
            self.switchboards = (
                [blank(Switchboard)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.switchboards = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.switchboards is not UNSET:
            d["switchboards"] = encode_items(self.switchboards)
        return d


# Last, so that models may refer to each other in circles.
from .switchboard import Switchboard
