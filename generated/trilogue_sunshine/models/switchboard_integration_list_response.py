from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class SwitchboardIntegrationListResponse(Model):
    """The integrations of a switchboard."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "switchboardIntegrations": "switchboard_integrations",
    }

    switchboard_integrations: list[SwitchboardIntegration] | Unset = UNSET
    """The switchboard integrations."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardIntegrationListResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("switchboardIntegrations")) is not None and isinstance(value, list):
            self.switchboard_integrations = (
                [blank(SwitchboardIntegration)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.switchboard_integrations = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.switchboard_integrations is not UNSET:
            d["switchboardIntegrations"] = encode_items(self.switchboard_integrations)
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration import SwitchboardIntegration
