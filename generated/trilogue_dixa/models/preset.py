from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class Preset(Model):
    """A period by name."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "value": "value",
    }

    type_: Literal["Preset"] = "Preset"
    """Always 'Preset': tells which kind this is."""
    value: PresetValue
    """The period, by name."""

    def _read(self, data: Mapping[str, Any]) -> Preset:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Preset":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("value")) is not None and isinstance(value, dict):
            self.value = blank(PresetValue)._read(value)
            taken += 1
        else:
            self.value = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.value is not MISSING:
            d["value"] = self.value.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .preset_value import PresetValue
