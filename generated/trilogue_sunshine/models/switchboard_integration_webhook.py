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
class SwitchboardIntegrationWebhook(Model):
    """A switchboard integration, as webhooks show it."""

    id: str | Unset = UNSET
    """Id of the switchboard integration."""
    name: str | Unset = UNSET
    """Name of a switchboard integration, used when control changes hands: letters, digits, `-` and `_`, at most 128."""
    integration_id: str | Unset = UNSET
    """Id of the integration behind a switchboard integration."""
    integration_type: str | Unset = UNSET
    """Type of the integration behind a switchboard integration, such as `zd:agentWorkspace`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SwitchboardIntegrationWebhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else UNSET
        )
        self.integration_type = (
            d.pop("integrationType") if "integrationType" in d and d["integrationType"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.name is not UNSET:
            d["name"] = self.name
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.integration_type is not UNSET:
            d["integrationType"] = self.integration_type
        return d
