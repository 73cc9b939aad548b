from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class Coordinates(Model):
    """A point on the earth."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "latitude": "latitude",
        "longitude": "longitude",
    }

    latitude: float
    """Latitude in degrees."""
    longitude: float
    """Longitude in degrees."""

    def _read(self, data: Mapping[str, Any]) -> Coordinates:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("latitude")) is not None:
            self.latitude = value
            taken += 1
        else:
            self.latitude = MISSING
        if (value := data.get("longitude")) is not None:
            self.longitude = value
            taken += 1
        else:
            self.longitude = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.latitude is not MISSING:
            d["latitude"] = self.latitude
        if self.longitude is not MISSING:
            d["longitude"] = self.longitude
        return d
