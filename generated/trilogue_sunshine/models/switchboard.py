from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Switchboard(Model):
    """Decides which of several integrations answers a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "enabled": "enabled",
        "defaultSwitchboardIntegrationId": "default_switchboard_integration_id",
    }

    id: str
    """Id of the switchboard."""
    enabled: bool
    """Whether the switchboard decides who answers."""
    default_switchboard_integration_id: str | Unset = UNSET
    """Id of the switchboard integration that answers new conversations."""

    def _read(self, data: Mapping[str, Any]) -> Switchboard:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = MISSING
        if (value := data.get("defaultSwitchboardIntegrationId")) is not None:
            self.default_switchboard_integration_id = value
            taken += 1
        else:
            self.default_switchboard_integration_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.enabled is not MISSING:
            d["enabled"] = self.enabled
        if self.default_switchboard_integration_id is not UNSET:
            d["defaultSwitchboardIntegrationId"] = self.default_switchboard_integration_id
        return d
