from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SwitchboardIntegrationCreateBody(Model):
    """A new switchboard integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "integrationId": "integration_id",
        "integrationType": "integration_type",
        "deliverStandbyEvents": "deliver_standby_events",
        "nextSwitchboardIntegrationId": "next_switchboard_integration_id",
        "messageHistoryCount": "message_history_count",
    }

    name: str
    """Name of a switchboard integration, used when control changes hands: letters, digits, `-` and `_`, at most 128."""
    integration_id: str | Unset = UNSET
    """Id of the integration behind a switchboard integration."""
    integration_type: str | Unset = UNSET
    """Type of the integration behind a switchboard integration, such as `zd:agentWorkspace`."""
    deliver_standby_events: bool | Unset = UNSET
    """Whether the integration hears events while another one has control."""
    next_switchboard_integration_id: None | str | Unset = UNSET
    message_history_count: int | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> SwitchboardIntegrationCreateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if (value := data.get("integrationType")) is not None:
            self.integration_type = value
            taken += 1
        else:
            self.integration_type = UNSET
        if taken == sent:
            self.deliver_standby_events = self.next_switchboard_integration_id = self.message_history_count = UNSET
            return self
        if (value := data.get("deliverStandbyEvents")) is not None:
            self.deliver_standby_events = value
            taken += 1
        else:
            self.deliver_standby_events = UNSET
        if (value := data.get("nextSwitchboardIntegrationId", UNSET)) is not UNSET:
            self.next_switchboard_integration_id = value
            taken += 1
        else:
            self.next_switchboard_integration_id = UNSET
        if (value := data.get("messageHistoryCount", UNSET)) is not UNSET:
            self.message_history_count = value
            taken += 1
        else:
            self.message_history_count = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.name is not MISSING:
            d["name"] = self.name
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.integration_type is not UNSET:
            d["integrationType"] = self.integration_type
        if self.deliver_standby_events is not UNSET:
            d["deliverStandbyEvents"] = self.deliver_standby_events
        if self.next_switchboard_integration_id is not UNSET:
            d["nextSwitchboardIntegrationId"] = self.next_switchboard_integration_id
        if self.message_history_count is not UNSET:
            d["messageHistoryCount"] = self.message_history_count
        return d
