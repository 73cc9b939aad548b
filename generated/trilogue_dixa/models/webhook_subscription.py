from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .webhook_headers_map_string_string import WebhookHeadersMapStringString


@_define(kw_only=True, repr=False)
class WebhookSubscription(Model):
    """Events that are delivered to a URL."""

    SECRETS: ClassVar[frozenset[str]] = frozenset(["headers"])

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WebhookSubscription:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.url = d.pop("url") if "url" in d and d["url"] is not None else MISSING
        self.headers = d.pop("headers") if "headers" in d and d["headers"] is not None else MISSING
        self.secret_key = d.pop("secretKey") if "secretKey" in d and d["secretKey"] is not None else MISSING
        self.enabled = d.pop("enabled") if "enabled" in d and d["enabled"] is not None else MISSING
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else MISSING
        self.created_by = d.pop("createdBy") if "createdBy" in d and d["createdBy"] is not None else MISSING
        self.updated_at = take_datetime(d, "updatedAt") if "updatedAt" in d else MISSING
        self.updated_by = d.pop("updatedBy") if "updatedBy" in d and d["updatedBy"] is not None else MISSING
        self.subscribed_events = (
            d.pop("subscribedEvents") if "subscribedEvents" in d and d["subscribedEvents"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
            d["createdAt"] = format_datetime(self.created_at)
        if self.created_by is not MISSING:
            d["createdBy"] = self.created_by
        if self.updated_at is not MISSING:
            d["updatedAt"] = format_datetime(self.updated_at)
        if self.updated_by is not MISSING:
            d["updatedBy"] = self.updated_by
        if self.subscribed_events is not UNSET:
            d["subscribedEvents"] = self.subscribed_events
        return d
