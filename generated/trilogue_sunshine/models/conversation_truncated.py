from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .conversation_type import ConversationType
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class ConversationTruncated(Model):
    """A conversation in short form."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "metadata": "metadata",
        "activeSwitchboardIntegration": "active_switchboard_integration",
        "pendingSwitchboardIntegration": "pending_switchboard_integration",
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

    def _read(self, data: Mapping[str, Any]) -> ConversationTruncated:
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
            self.active_switchboard_integration = self.pending_switchboard_integration = UNSET
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
        return d


# Last, so that models may refer to each other in circles.
from .switchboard_integration_webhook import SwitchboardIntegrationWebhook
