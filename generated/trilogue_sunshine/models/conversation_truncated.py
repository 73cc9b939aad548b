from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    take_null,
)

if TYPE_CHECKING:
    from .conversation_type import ConversationType
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class ConversationTruncated(Model):
    """A conversation in short form."""

    id: str | Unset = UNSET
    """Id of the conversation."""
    type_: ConversationType | Unset = UNSET
    """Kind of conversation: `personal` with one participant, or `sdkGroup` with several, SDK channels only."""
    metadata: Metadata | None | Unset = UNSET
    active_switchboard_integration: None | SwitchboardIntegrationWebhook | Unset = UNSET
    """The switchboard integration that has control now."""
    pending_switchboard_integration: None | SwitchboardIntegrationWebhook | Unset = UNSET
    """The switchboard integration to which control is offered."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationTruncated:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.active_switchboard_integration = (
            SwitchboardIntegrationWebhook.from_dict(d.pop("activeSwitchboardIntegration"))
            if "activeSwitchboardIntegration" in d and isinstance(d["activeSwitchboardIntegration"], dict)
            else take_null(d, "activeSwitchboardIntegration")
        )
        self.pending_switchboard_integration = (
            SwitchboardIntegrationWebhook.from_dict(d.pop("pendingSwitchboardIntegration"))
            if "pendingSwitchboardIntegration" in d and isinstance(d["pendingSwitchboardIntegration"], dict)
            else take_null(d, "pendingSwitchboardIntegration")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.active_switchboard_integration is not UNSET:
            d["activeSwitchboardIntegration"] = (
                None if self.active_switchboard_integration is None else self.active_switchboard_integration.to_dict()
            )
        if self.pending_switchboard_integration is not UNSET:
            d["pendingSwitchboardIntegration"] = (
                None if self.pending_switchboard_integration is None else self.pending_switchboard_integration.to_dict()
            )
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration_webhook import SwitchboardIntegrationWebhook
