from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class LocationMessageCoordinates(Model):
    """Where the place is."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "lat": "lat",
        "long": "long",
    }

    lat: float
    """Latitude in degrees."""
    long: float
    """Longitude in degrees."""

    def _read(self, data: Mapping[str, Any]) -> LocationMessageCoordinates:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("lat")) is not None:
            self.lat = value
            taken += 1
        else:
            self.lat = MISSING
        if (value := data.get("long")) is not None:
            self.long = value
            taken += 1
        else:
            self.long = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.lat is not MISSING:
            d["lat"] = self.lat
        if self.long is not MISSING:
            d["long"] = self.long
        return d
