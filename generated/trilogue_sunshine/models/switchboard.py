from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class Switchboard(Model):
    """Decides which of several integrations answers a conversation."""

    id: str
    """Id of the switchboard."""
    enabled: bool
    """Whether the switchboard decides who answers."""
    default_switchboard_integration_id: str | Unset = UNSET
    """Id of the switchboard integration that answers new conversations."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Switchboard:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.enabled = d.pop("enabled") if "enabled" in d and d["enabled"] is not None else MISSING
        self.default_switchboard_integration_id = (
            d.pop("defaultSwitchboardIntegrationId")
            if "defaultSwitchboardIntegrationId" in d and d["defaultSwitchboardIntegrationId"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.enabled is not MISSING:
            d["enabled"] = self.enabled
        if self.default_switchboard_integration_id is not UNSET:
            d["defaultSwitchboardIntegrationId"] = self.default_switchboard_integration_id
        return d
