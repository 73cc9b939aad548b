from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class DeviceListResponse(Model):
    """The devices of a user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "devices": "devices",
    }

    devices: list[Device] | Unset = UNSET
    """The devices."""

    def _read(self, data: Mapping[str, Any]) -> DeviceListResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("devices")) is not None and isinstance(value, list):
            self.devices = (
                [blank(Device)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.devices = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.devices is not UNSET:
            d["devices"] = encode_items(self.devices)
        return d


# Last, so that models may refer to each other in circles.
from .device import Device
