from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class SwitchboardIntegrationResponse(Model):
    """One switchboard integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "switchboardIntegration": "switchboard_integration",
    }

    switchboard_integration: SwitchboardIntegration | Unset = UNSET
    """An integration that can have control of conversations."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardIntegrationResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("switchboardIntegration")) is not None and isinstance(value, dict):
            self.switchboard_integration = blank(SwitchboardIntegration)._read(value)
            taken += 1
        else:
            self.switchboard_integration = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.switchboard_integration is not UNSET:
            d["switchboardIntegration"] = self.switchboard_integration.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration import SwitchboardIntegration
