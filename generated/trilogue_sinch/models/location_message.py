from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class LocationMessage(Model):
    """A place on the map."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "coordinates": "coordinates",
        "title": "title",
        "label": "label",
    }

    coordinates: Coordinates
    """A point on the earth."""
    title: str
    """Label of the link that leads to the map."""
    label: str | Unset = UNSET
    """Name of the place."""

    def _read(self, data: Mapping[str, Any]) -> LocationMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("coordinates")) is not None and isinstance(value, dict):
            self.coordinates = blank(Coordinates)._read(value)
            taken += 1
        else:
            self.coordinates = MISSING
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.coordinates is not MISSING:
            d["coordinates"] = self.coordinates.to_dict()
        if self.title is not MISSING:
            d["title"] = self.title
        if self.label is not UNSET:
            d["label"] = self.label
        return d


# Last, so that models may refer to each other in circles.
from .coordinates import Coordinates
