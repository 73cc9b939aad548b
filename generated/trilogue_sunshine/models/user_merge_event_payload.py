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
    from .metadata import Metadata
    from .user_merge_event_payload_reason import UserMergeEventPayloadReason


@_define(kw_only=True, repr=False)
class UserMergeEventPayload(Model):
    """What happened."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UserMergeEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.merged_users = (
            UserMergeEventPayloadMergedUsers.from_dict(d.pop("mergedUsers"))
            if "mergedUsers" in d and isinstance(d["mergedUsers"], dict)
            else UNSET
        )
        self.merged_conversations = (
            UserMergeEventPayloadMergedConversations.from_dict(d.pop("mergedConversations"))
            if "mergedConversations" in d and isinstance(d["mergedConversations"], dict)
            else take_null(d, "mergedConversations")
        )
        self.merged_clients = (
            UserMergeEventPayloadMergedClients.from_dict(d.pop("mergedClients"))
            if "mergedClients" in d and isinstance(d["mergedClients"], dict)
            else take_null(d, "mergedClients")
        )
        self.discarded_metadata = d.pop("discardedMetadata") if "discardedMetadata" in d else UNSET
        self.reason = d.pop("reason") if "reason" in d and d["reason"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
