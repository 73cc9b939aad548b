from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class Participant(Model):
    """A user's part in a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "userId": "user_id",
        "unreadCount": "unread_count",
        "clientAssociations": "client_associations",
        "userExternalId": "user_external_id",
        "lastRead": "last_read",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Participant:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if (value := data.get("unreadCount")) is not None:
            self.unread_count = value
            taken += 1
        else:
            self.unread_count = UNSET
        if taken == sent:
            self.client_associations = self.user_external_id = self.last_read = UNSET
            return self
        if (value := data.get("clientAssociations")) is not None and isinstance(value, list):
            self.client_associations = (
                [blank(ClientAssociation)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.client_associations = UNSET
        if (value := data.get("userExternalId", UNSET)) is not UNSET:
            self.user_external_id = value
            taken += 1
        else:
            self.user_external_id = UNSET
        if (value := data.get("lastRead", UNSET)) is not UNSET:
            self.last_read = value
            taken += 1
        else:
            self.last_read = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
