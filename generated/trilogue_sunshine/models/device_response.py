from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class DeviceResponse(Model):
    """One device."""

    device: Device | Unset = UNSET
    """A browser or phone that runs one of the SDKs for a user."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DeviceResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.device = Device.from_dict(d.pop("device")) if "device" in d and isinstance(d["device"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.device is not UNSET:
            d["device"] = self.device.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .device import Device
