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
class WebDefaultResponder(Model):
    """The switchboard integration that answers first on this channel."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WebDefaultResponder:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else UNSET
        )
        self.integration_type = (
            d.pop("integrationType") if "integrationType" in d and d["integrationType"] is not None else UNSET
        )
        self.deliver_standby_events = (
            d.pop("deliverStandbyEvents")
            if "deliverStandbyEvents" in d and d["deliverStandbyEvents"] is not None
            else UNSET
        )
        self.next_switchboard_integration_id = (
            d.pop("nextSwitchboardIntegrationId") if "nextSwitchboardIntegrationId" in d else UNSET
        )
        self.message_history_count = (
            d.pop("messageHistoryCount")
            if "messageHistoryCount" in d and d["messageHistoryCount"] is not None
            else UNSET
        )
        self.inherited = d.pop("inherited") if "inherited" in d and d["inherited"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
