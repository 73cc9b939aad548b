from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SwitchboardUpdateBody(Model):
    """Changes to a switchboard."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "enabled": "enabled",
        "defaultSwitchboardIntegrationId": "default_switchboard_integration_id",
    }

    enabled: bool | Unset = UNSET
    """Whether the switchboard decides who answers."""
    default_switchboard_integration_id: str | Unset = UNSET
    """Id of the switchboard integration that answers new conversations."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardUpdateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = UNSET
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
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        if self.default_switchboard_integration_id is not UNSET:
            d["defaultSwitchboardIntegrationId"] = self.default_switchboard_integration_id
        return d
