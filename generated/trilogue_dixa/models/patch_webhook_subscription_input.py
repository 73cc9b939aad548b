from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    keep_null,
)

if TYPE_CHECKING:
    from .webhook_authorization import WebhookAuthorization


@_define(kw_only=True, repr=False)
class PatchWebhookSubscriptionInput(Model):
    """Changes to a webhook subscription."""

    name: str | Unset = UNSET
    """Name."""
    events: list[str] | Unset = UNSET
    """Names of the events to deliver, such as `ConversationCreated`."""
    url: str | Unset = UNSET
    """URL to which events are delivered."""
    authorization: WebhookAuthorization | Unset = UNSET
    """How deliveries authenticate at the receiver, told apart by `_type`."""
    enabled: bool | Unset = UNSET
    """Whether events are delivered. Default true."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> PatchWebhookSubscriptionInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("name", UNSET)
        self.name = value if value is not None else keep_null(d, "name")
        value = d.pop("events", UNSET)
        self.events = value if value is not None else keep_null(d, "events")
        value = d.pop("url", UNSET)
        self.url = value if value is not None else keep_null(d, "url")
        self.authorization = (
            webhook_authorization_from_dict(d.pop("authorization"))
            if isinstance(d.get("authorization"), dict)
            else UNSET
        )
        value = d.pop("enabled", UNSET)
        self.enabled = value if value is not None else keep_null(d, "enabled")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.name is not UNSET:
            d["name"] = self.name
        if self.events is not UNSET:
            d["events"] = self.events
        if self.url is not UNSET:
            d["url"] = self.url
        if self.authorization is not UNSET:
            d["authorization"] = self.authorization.to_dict()
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        return d


# Last, so that models may refer to each other in circles.
from .webhook_authorization import webhook_authorization_from_dict
