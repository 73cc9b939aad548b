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
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.events = d.pop("events") if "events" in d and d["events"] is not None else UNSET
        self.url = d.pop("url") if "url" in d and d["url"] is not None else UNSET
        self.authorization = (
            webhook_authorization_from_dict(d.pop("authorization"))
            if "authorization" in d and isinstance(d["authorization"], dict)
            else UNSET
        )
        self.enabled = d.pop("enabled") if "enabled" in d and d["enabled"] is not None else UNSET
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
