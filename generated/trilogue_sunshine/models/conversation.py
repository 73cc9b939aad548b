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
class Conversation(Model):
    """A conversation between a business and one or more users."""

    id: str | Unset = UNSET
    """Id of the conversation."""
    type_: ConversationType | Unset = UNSET
    """Kind of conversation: `personal` with one participant, or `sdkGroup` with several, SDK channels only."""
    metadata: Metadata | None | Unset = UNSET
    active_switchboard_integration: None | SwitchboardIntegrationWebhook | Unset = UNSET
    """The switchboard integration that has control now."""
    pending_switchboard_integration: None | SwitchboardIntegrationWebhook | Unset = UNSET
    """The switchboard integration to which control is offered."""
    is_default: bool | Unset = UNSET
    """Whether this is the user's default conversation."""
    display_name: None | str | Unset = UNSET
    """Name of the conversation, for people to read."""
    description: None | str | Unset = UNSET
    icon_url: None | str | Unset = UNSET
    business_last_read: None | str | Unset = UNSET
    """When the business last read it, ISO 8601."""
    last_updated_at: None | str | Unset = UNSET
    """When it last changed, ISO 8601."""
    created_at: str | Unset = UNSET
    """When it was created, ISO 8601."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Conversation:
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
        self.is_default = d.pop("isDefault") if "isDefault" in d and d["isDefault"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.description = d.pop("description") if "description" in d else UNSET
        self.icon_url = d.pop("iconUrl") if "iconUrl" in d else UNSET
        self.business_last_read = d.pop("businessLastRead") if "businessLastRead" in d else UNSET
        self.last_updated_at = d.pop("lastUpdatedAt") if "lastUpdatedAt" in d else UNSET
        self.created_at = d.pop("createdAt") if "createdAt" in d and d["createdAt"] is not None else UNSET
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
        if self.is_default is not UNSET:
            d["isDefault"] = self.is_default
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.description is not UNSET:
            d["description"] = self.description
        if self.icon_url is not UNSET:
            d["iconUrl"] = self.icon_url
        if self.business_last_read is not UNSET:
            d["businessLastRead"] = self.business_last_read
        if self.last_updated_at is not UNSET:
            d["lastUpdatedAt"] = self.last_updated_at
        if self.created_at is not UNSET:
            d["createdAt"] = self.created_at
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration_webhook import SwitchboardIntegrationWebhook
