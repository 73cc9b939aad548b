from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata
    from .user_merge_event_payload_reason import UserMergeEventPayloadReason


@_define(kw_only=True, repr=False)
class UserMergeEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "mergedUsers": "merged_users",
        "mergedConversations": "merged_conversations",
        "mergedClients": "merged_clients",
        "discardedMetadata": "discarded_metadata",
        "reason": "reason",
    }

    merged_users: UserMergeEventPayloadMergedUsers | Unset = UNSET
    """The users before the merge."""
    merged_conversations: None | Unset | UserMergeEventPayloadMergedConversations = UNSET
    """Their default conversations, when these were merged too."""
    merged_clients: None | Unset | UserMergeEventPayloadMergedClients = UNSET
    """Their clients, when these were merged too."""
    discarded_metadata: Metadata | None | Unset = UNSET
    """Metadata that did not fit the merged user."""
    reason: UserMergeEventPayloadReason | Unset = UNSET
    """What caused the merge."""

    def _read(self, data: Mapping[str, Any]) -> UserMergeEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("mergedUsers")) is not None and isinstance(value, dict):
            self.merged_users = blank(UserMergeEventPayloadMergedUsers)._read(value)
            taken += 1
        else:
            self.merged_users = UNSET
        if (value := data.get("mergedConversations", UNSET)) is not UNSET and isinstance(value, dict):
            self.merged_conversations = blank(UserMergeEventPayloadMergedConversations)._read(value)
            taken += 1
        elif value is None:
            self.merged_conversations = None
            taken += 1
        else:
            self.merged_conversations = UNSET
        if (value := data.get("mergedClients", UNSET)) is not UNSET and isinstance(value, dict):
            self.merged_clients = blank(UserMergeEventPayloadMergedClients)._read(value)
            taken += 1
        elif value is None:
            self.merged_clients = None
            taken += 1
        else:
            self.merged_clients = UNSET
        if taken == sent:
            self.discarded_metadata = self.reason = UNSET
            return self
        if (value := data.get("discardedMetadata", UNSET)) is not UNSET:
            self.discarded_metadata = value
            taken += 1
        else:
            self.discarded_metadata = UNSET
        if (value := data.get("reason")) is not None:
            self.reason = value
            taken += 1
        else:
            self.reason = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.merged_users is not UNSET:
            d["mergedUsers"] = self.merged_users.to_dict()
        if self.merged_conversations is not UNSET:
            d["mergedConversations"] = (
                None if self.merged_conversations is None else self.merged_conversations.to_dict()
            )
        if self.merged_clients is not UNSET:
            d["mergedClients"] = None if self.merged_clients is None else self.merged_clients.to_dict()
        if self.discarded_metadata is not UNSET:
            d["discardedMetadata"] = self.discarded_metadata
        if self.reason is not UNSET:
            d["reason"] = self.reason
        return d


# Last, so that models may refer to each other in circles.
from .user_merge_event_payload_merged_clients import UserMergeEventPayloadMergedClients
from .user_merge_event_payload_merged_conversations import UserMergeEventPayloadMergedConversations
from .user_merge_event_payload_merged_users import UserMergeEventPayloadMergedUsers
