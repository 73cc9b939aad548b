from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SwitchboardIntegrationWebhook(Model):
    """A switchboard integration, as webhooks show it."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "integrationId": "integration_id",
        "integrationType": "integration_type",
    }

    id: str | Unset = UNSET
    """Id of the switchboard integration."""
    name: str | Unset = UNSET
    """Name of a switchboard integration, used when control changes hands: letters, digits, `-` and `_`, at most 128."""
    integration_id: str | Unset = UNSET
    """Id of the integration behind a switchboard integration."""
    integration_type: str | Unset = UNSET
    """Type of the integration behind a switchboard integration, such as `zd:agentWorkspace`."""

    def _read(self, data: Mapping[str, Any]) -> SwitchboardIntegrationWebhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if taken == sent:
            self.integration_type = UNSET
            return self
        if (value := data.get("integrationType")) is not None:
            self.integration_type = value
            taken += 1
        else:
            self.integration_type = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.name is not UNSET:
            d["name"] = self.name
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.integration_type is not UNSET:
            d["integrationType"] = self.integration_type
        return d
