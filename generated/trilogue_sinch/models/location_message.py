from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class LocationMessage(Model):
    """A place on the map."""

    coordinates: Coordinates
    """A point on the earth."""
    title: str
    """Label of the link that leads to the map."""
    label: str | Unset = UNSET
    """Name of the place."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> LocationMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.coordinates = (
            Coordinates.from_dict(d.pop("coordinates"))
            if "coordinates" in d and isinstance(d["coordinates"], dict)
            else MISSING
        )
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.coordinates is not MISSING:
            d["coordinates"] = self.coordinates.to_dict()
        if self.title is not MISSING:
            d["title"] = self.title
        if self.label is not UNSET:
            d["label"] = self.label
        return d


# Last, so that models may refer to each other in circles.
from .coordinates import Coordinates
