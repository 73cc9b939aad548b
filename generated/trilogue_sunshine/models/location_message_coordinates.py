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
class LocationMessageCoordinates(Model):
    """Where the place is."""

    lat: float
    """Latitude in degrees."""
    long: float
    """Longitude in degrees."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> LocationMessageCoordinates:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.lat = d.pop("lat") if "lat" in d and d["lat"] is not None else MISSING
        self.long = d.pop("long") if "long" in d and d["long"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.lat is not MISSING:
            d["lat"] = self.lat
        if self.long is not MISSING:
            d["long"] = self.long
        return d
