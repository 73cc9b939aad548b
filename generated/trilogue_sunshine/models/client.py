from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .client_status import ClientStatus
    from .client_type import ClientType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Client(Model):
    """A channel on which a user can be reached."""

    id: str | Unset = UNSET
    """Id of the client."""
    type_: ClientType | Unset = UNSET
    """Channel of a client; `sdk` stands for the web, Android and iOS SDKs."""
    status: ClientStatus | Unset = UNSET
    """Whether messages reach the client; `pending` until the channel confirms the link."""
    integration_id: None | str | Unset = UNSET
    """Integration the client belongs to; none for SDK clients."""
    external_id: None | str | Unset = UNSET
    """Id of the user on the channel, such as a phone number."""
    last_seen: None | str | Unset = UNSET
    """When the user was last active there, ISO 8601."""
    linked_at: None | str | Unset = UNSET
    """When the client was linked to the user, ISO 8601."""
    display_name: None | str | Unset = UNSET
    """Name of the user on the channel."""
    avatar_url: None | str | Unset = UNSET
    """Picture of the user on the channel."""
    info: JsonObject | None | Unset = UNSET
    """What the channel tells about the user, in its own words."""
    raw: JsonObject | None | Unset = UNSET
    """The channel's own data about the user, unchanged."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Client:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.integration_id = d.pop("integrationId") if "integrationId" in d else UNSET
        self.external_id = d.pop("externalId") if "externalId" in d else UNSET
        self.last_seen = d.pop("lastSeen") if "lastSeen" in d else UNSET
        self.linked_at = d.pop("linkedAt") if "linkedAt" in d else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d else UNSET
        self.info = d.pop("info") if "info" in d else UNSET
        self.raw = d.pop("raw") if "raw" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.status is not UNSET:
            d["status"] = self.status
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        if self.last_seen is not UNSET:
            d["lastSeen"] = self.last_seen
        if self.linked_at is not UNSET:
            d["linkedAt"] = self.linked_at
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        if self.info is not UNSET:
            d["info"] = self.info
        if self.raw is not UNSET:
            d["raw"] = self.raw
        return d
