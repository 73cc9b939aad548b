from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class SwitchboardIntegrationListResponse(Model):
    """The integrations of a switchboard."""

    switchboard_integrations: list[SwitchboardIntegration] | Unset = UNSET
    """The switchboard integrations."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SwitchboardIntegrationListResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.switchboard_integrations = (
            [
                SwitchboardIntegration.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("switchboardIntegrations")
            ]
            if "switchboardIntegrations" in d and isinstance(d["switchboardIntegrations"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.switchboard_integrations is not UNSET:
            d["switchboardIntegrations"] = encode_items(self.switchboard_integrations)
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration import SwitchboardIntegration
