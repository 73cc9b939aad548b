from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class Participant(Model):
    """A user's part in a conversation."""

    id: str | Unset = UNSET
    """Id of the participation."""
    user_id: str | Unset = UNSET
    """Id of the user."""
    unread_count: int | Unset = UNSET
    """Messages since the user last read."""
    client_associations: list[ClientAssociation] | Unset = UNSET
    """Clients through which the user takes part."""
    user_external_id: None | str | Unset = UNSET
    """External id of the user."""
    last_read: None | str | Unset = UNSET
    """When the user last read, ISO 8601."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Participant:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.unread_count = d.pop("unreadCount") if "unreadCount" in d and d["unreadCount"] is not None else UNSET
        self.client_associations = (
            [
                ClientAssociation.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("clientAssociations")
            ]
            if "clientAssociations" in d and isinstance(d["clientAssociations"], list)
            else UNSET
        )
        self.user_external_id = d.pop("userExternalId") if "userExternalId" in d else UNSET
        self.last_read = d.pop("lastRead") if "lastRead" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.unread_count is not UNSET:
            d["unreadCount"] = self.unread_count
        if self.client_associations is not UNSET:
            d["clientAssociations"] = encode_items(self.client_associations)
        if self.user_external_id is not UNSET:
            d["userExternalId"] = self.user_external_id
        if self.last_read is not UNSET:
            d["lastRead"] = self.last_read
        return d


# Last, so that models may refer to each other in circles.
from .client_association import ClientAssociation
