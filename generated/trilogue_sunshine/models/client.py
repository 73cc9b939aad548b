from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .client_status import ClientStatus
    from .client_type import ClientType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Client(Model):
    """A channel on which a user can be reached."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "status": "status",
        "integrationId": "integration_id",
        "externalId": "external_id",
        "lastSeen": "last_seen",
        "linkedAt": "linked_at",
        "displayName": "display_name",
        "avatarUrl": "avatar_url",
        "info": "info",
        "raw": "raw",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Client:
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
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if taken == sent:
            self.integration_id = self.external_id = self.last_seen = self.linked_at = self.display_name = (
                self.avatar_url
            ) = self.info = self.raw = UNSET
            return self
        if (value := data.get("integrationId", UNSET)) is not UNSET:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if (value := data.get("externalId", UNSET)) is not UNSET:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if (value := data.get("lastSeen", UNSET)) is not UNSET:
            self.last_seen = value
            taken += 1
        else:
            self.last_seen = UNSET
        if taken == sent:
            self.linked_at = self.display_name = self.avatar_url = self.info = self.raw = UNSET
            return self
        if (value := data.get("linkedAt", UNSET)) is not UNSET:
            self.linked_at = value
            taken += 1
        else:
            self.linked_at = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("avatarUrl", UNSET)) is not UNSET:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if taken == sent:
            self.info = self.raw = UNSET
            return self
        if (value := data.get("info", UNSET)) is not UNSET:
            self.info = value
            taken += 1
        else:
            self.info = UNSET
        if (value := data.get("raw", UNSET)) is not UNSET:
            self.raw = value
            taken += 1
        else:
            self.raw = UNSET
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
