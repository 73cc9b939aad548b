from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .conversation_type import ConversationType
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Conversation(Model):
    """A conversation between a business and one or more users."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "metadata": "metadata",
        "activeSwitchboardIntegration": "active_switchboard_integration",
        "pendingSwitchboardIntegration": "pending_switchboard_integration",
        "isDefault": "is_default",
        "displayName": "display_name",
        "description": "description",
        "iconUrl": "icon_url",
        "businessLastRead": "business_last_read",
        "lastUpdatedAt": "last_updated_at",
        "createdAt": "created_at",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Conversation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken == sent:
            self.active_switchboard_integration = self.pending_switchboard_integration = self.is_default = (
                self.display_name
            ) = self.description = self.icon_url = self.business_last_read = self.last_updated_at = self.created_at = (
                UNSET
            )
            return self
        if (value := data.get("activeSwitchboardIntegration", UNSET)) is not UNSET and isinstance(value, dict):
            self.active_switchboard_integration = blank(SwitchboardIntegrationWebhook)._read(value)
            taken += 1
        elif value is None:
            self.active_switchboard_integration = None
            taken += 1
        else:
            self.active_switchboard_integration = UNSET
        if (value := data.get("pendingSwitchboardIntegration", UNSET)) is not UNSET and isinstance(value, dict):
            self.pending_switchboard_integration = blank(SwitchboardIntegrationWebhook)._read(value)
            taken += 1
        elif value is None:
            self.pending_switchboard_integration = None
            taken += 1
        else:
            self.pending_switchboard_integration = UNSET
        if (value := data.get("isDefault")) is not None:
            self.is_default = value
            taken += 1
        else:
            self.is_default = UNSET
        if taken == sent:
            self.display_name = self.description = self.icon_url = self.business_last_read = self.last_updated_at = (
                self.created_at
            ) = UNSET
            return self
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("description", UNSET)) is not UNSET:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("iconUrl", UNSET)) is not UNSET:
            self.icon_url = value
            taken += 1
        else:
            self.icon_url = UNSET
        if taken == sent:
            self.business_last_read = self.last_updated_at = self.created_at = UNSET
            return self
        if (value := data.get("businessLastRead", UNSET)) is not UNSET:
            self.business_last_read = value
            taken += 1
        else:
            self.business_last_read = UNSET
        if (value := data.get("lastUpdatedAt", UNSET)) is not UNSET:
            self.last_updated_at = value
            taken += 1
        else:
            self.last_updated_at = UNSET
        if (value := data.get("createdAt")) is not None:
            self.created_at = value
            taken += 1
        else:
            self.created_at = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
