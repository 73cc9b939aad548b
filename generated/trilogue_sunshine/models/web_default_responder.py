from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class WebDefaultResponder(Model):
    """The switchboard integration that answers first on this channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "integrationId": "integration_id",
        "integrationType": "integration_type",
        "deliverStandbyEvents": "deliver_standby_events",
        "nextSwitchboardIntegrationId": "next_switchboard_integration_id",
        "messageHistoryCount": "message_history_count",
        "inherited": "inherited",
    }

    name: str | Unset = UNSET
    """Name of the switchboard integration."""
    integration_id: str | Unset = UNSET
    """Id of the integration behind it."""
    integration_type: str | Unset = UNSET
    """Type of the integration behind it."""
    deliver_standby_events: bool | Unset = UNSET
    """Whether it hears events while another one has control."""
    next_switchboard_integration_id: None | str | Unset = UNSET
    """Switchboard integration that follows it by default."""
    message_history_count: float | Unset = UNSET
    """Number of messages handed over with control."""
    inherited: bool | Unset = UNSET
    """Whether it is the switchboard's default rather than the channel's own."""

    def _read(self, data: Mapping[str, Any]) -> WebDefaultResponder:
        self._extra = self._texts = None
        sent, taken = len(data), 0
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
        if (value := data.get("integrationType")) is not None:
            self.integration_type = value
            taken += 1
        else:
            self.integration_type = UNSET
        if taken == sent:
            self.deliver_standby_events = self.next_switchboard_integration_id = self.message_history_count = (
                self.inherited
            ) = UNSET
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
        if (value := data.get("messageHistoryCount")) is not None:
            self.message_history_count = value
            taken += 1
        else:
            self.message_history_count = UNSET
        if taken == sent:
            self.inherited = UNSET
            return self
        if (value := data.get("inherited")) is not None:
            self.inherited = value
            taken += 1
        else:
            self.inherited = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.name is not UNSET:
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
        if self.inherited is not UNSET:
            d["inherited"] = self.inherited
        return d
