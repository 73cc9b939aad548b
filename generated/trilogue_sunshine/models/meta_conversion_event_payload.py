from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class MetaConversionEventPayload(Model):
    """What is sent to Meta."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }

    data: list[JsonObject]
    """The events."""

    def _read(self, data: Mapping[str, Any]) -> MetaConversionEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("data")) is not None:
            self.data = value
            taken += 1
        else:
            self.data = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.data is not MISSING:
            d["data"] = self.data
        return d
