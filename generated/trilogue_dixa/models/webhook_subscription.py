from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .webhook_headers_map_string_string import WebhookHeadersMapStringString


@_define(kw_only=True, repr=False)
class WebhookSubscription(Model):
    """Events that are delivered to a URL."""

    SECRETS: ClassVar[frozenset[str]] = frozenset(["headers"])
    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "url": "url",
        "headers": "headers",
        "secretKey": "secret_key",
        "enabled": "enabled",
        "createdAt": "created_at",
        "createdBy": "created_by",
        "updatedAt": "updated_at",
        "updatedBy": "updated_by",
        "subscribedEvents": "subscribed_events",
    }

    id: str
    """Id of the subscription."""
    name: str
    """Name."""
    url: str
    """URL to which events are delivered."""
    headers: WebhookHeadersMapStringString
    """Headers that each delivery carries."""
    secret_key: str
    """Key that signs the deliveries: HMAC-SHA256 keyed with its hex-decoded bytes."""
    enabled: bool
    """Whether events are delivered. Default true."""
    created_at: datetime.datetime
    """When it was created."""
    created_by: str
    """Id of the user who created it."""
    updated_at: datetime.datetime
    """When it last changed."""
    updated_by: str
    """Id of the user who last changed it."""
    subscribed_events: list[str] | Unset = UNSET
    """Events to deliver, such as `ConversationMessageAdded`."""

    def _read(self, data: Mapping[str, Any]) -> WebhookSubscription:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if taken == sent:
            self.headers = self.secret_key = self.enabled = self.created_at = self.created_by = self.updated_at = (
                self.updated_by
            ) = self.subscribed_events = MISSING
            return self
        if (value := data.get("headers")) is not None:
            self.headers = value
            taken += 1
        else:
            self.headers = MISSING
        if (value := data.get("secretKey")) is not None:
            self.secret_key = value
            taken += 1
        else:
            self.secret_key = MISSING
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = MISSING
        if taken == sent:
            self.created_at = self.created_by = self.updated_at = self.updated_by = self.subscribed_events = MISSING
            return self
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if (value := data.get("createdBy")) is not None:
            self.created_by = value
            taken += 1
        else:
            self.created_by = MISSING
        if (value := data.get("updatedAt")) is not None and (time := self._read_time("updatedAt", value)) is not UNSET:
            self.updated_at = time
            taken += 1
        else:
            self.updated_at = MISSING
        if taken == sent:
            self.updated_by = self.subscribed_events = MISSING
            return self
        if (value := data.get("updatedBy")) is not None:
            self.updated_by = value
            taken += 1
        else:
            self.updated_by = MISSING
        if (value := data.get("subscribedEvents")) is not None:
            self.subscribed_events = value
            taken += 1
        else:
            self.subscribed_events = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.url is not MISSING:
            d["url"] = self.url
        if self.headers is not MISSING:
            d["headers"] = self.headers
        if self.secret_key is not MISSING:
            d["secretKey"] = self.secret_key
        if self.enabled is not MISSING:
            d["enabled"] = self.enabled
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.created_by is not MISSING:
            d["createdBy"] = self.created_by
        if self.updated_at is not MISSING:
            d["updatedAt"] = self._write_time("updatedAt", self.updated_at)
        if self.updated_by is not MISSING:
            d["updatedBy"] = self.updated_by
        if self.subscribed_events is not UNSET:
            d["subscribedEvents"] = self.subscribed_events
        return d
