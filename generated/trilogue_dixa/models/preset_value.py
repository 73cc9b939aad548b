from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class PresetValue(Model):
    """The period, by name."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
    }

    type_: str
    """The period's name."""

    def _read(self, data: Mapping[str, Any]) -> PresetValue:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        return d
