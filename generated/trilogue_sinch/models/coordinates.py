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
class Coordinates(Model):
    """A point on the earth."""

    latitude: float
    """Latitude in degrees."""
    longitude: float
    """Longitude in degrees."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Coordinates:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.latitude = d.pop("latitude") if "latitude" in d and d["latitude"] is not None else MISSING
        self.longitude = d.pop("longitude") if "longitude" in d and d["longitude"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.latitude is not MISSING:
            d["latitude"] = self.latitude
        if self.longitude is not MISSING:
            d["longitude"] = self.longitude
        return d
