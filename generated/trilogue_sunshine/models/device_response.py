from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class DeviceResponse(Model):
    """One device."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "device": "device",
    }

    device: Device | Unset = UNSET
    """A browser or phone that runs one of the SDKs for a user."""

    def _read(self, data: Mapping[str, Any]) -> DeviceResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("device")) is not None and isinstance(value, dict):
            self.device = blank(Device)._read(value)
            taken += 1
        else:
            self.device = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.device is not UNSET:
            d["device"] = self.device.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .device import Device
