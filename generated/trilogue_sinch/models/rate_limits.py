from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class RateLimits(Model):
    """Rates of an app, per second."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "inbound": "inbound",
        "outbound": "outbound",
        "webhooks": "webhooks",
    }

    inbound: int | Unset = UNSET
    """Messages and events from channels. Default 25."""
    outbound: int | Unset = UNSET
    """Messages and events to channels. Default 25."""
    webhooks: int | Unset = UNSET
    """Callbacks; each webhook counts by itself. Default 25."""

    def _read(self, data: Mapping[str, Any]) -> RateLimits:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("inbound")) is not None:
            self.inbound = value
            taken += 1
        else:
            self.inbound = UNSET
        if (value := data.get("outbound")) is not None:
            self.outbound = value
            taken += 1
        else:
            self.outbound = UNSET
        if (value := data.get("webhooks")) is not None:
            self.webhooks = value
            taken += 1
        else:
            self.webhooks = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.inbound is not UNSET:
            d["inbound"] = self.inbound
        if self.outbound is not UNSET:
            d["outbound"] = self.outbound
        if self.webhooks is not UNSET:
            d["webhooks"] = self.webhooks
        return d
