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
class RateLimits(Model):
    """Rates of an app, per second."""

    inbound: int | Unset = UNSET
    """Messages and events from channels. Default 25."""
    outbound: int | Unset = UNSET
    """Messages and events to channels. Default 25."""
    webhooks: int | Unset = UNSET
    """Callbacks; each webhook counts by itself. Default 25."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> RateLimits:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.inbound = d.pop("inbound") if "inbound" in d and d["inbound"] is not None else UNSET
        self.outbound = d.pop("outbound") if "outbound" in d and d["outbound"] is not None else UNSET
        self.webhooks = d.pop("webhooks") if "webhooks" in d and d["webhooks"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.inbound is not UNSET:
            d["inbound"] = self.inbound
        if self.outbound is not UNSET:
            d["outbound"] = self.outbound
        if self.webhooks is not UNSET:
            d["webhooks"] = self.webhooks
        return d
