from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class LocationMessageLocation(Model):
    """What the place is."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "address": "address",
        "name": "name",
    }

    address: str | Unset = UNSET
    """Postal address."""
    name: str | Unset = UNSET
    """Name of the place."""

    def _read(self, data: Mapping[str, Any]) -> LocationMessageLocation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("address")) is not None:
            self.address = value
            taken += 1
        else:
            self.address = UNSET
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.address is not UNSET:
            d["address"] = self.address
        if self.name is not UNSET:
            d["name"] = self.name
        return d
