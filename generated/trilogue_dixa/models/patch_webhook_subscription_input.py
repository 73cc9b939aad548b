from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .webhook_authorization import WebhookAuthorization


@_define(kw_only=True, repr=False)
class PatchWebhookSubscriptionInput(Model):
    """Changes to a webhook subscription."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "events": "events",
        "url": "url",
        "authorization": "authorization",
        "enabled": "enabled",
    }

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

    def _read(self, data: Mapping[str, Any]) -> PatchWebhookSubscriptionInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if (value := data.get("events")) is not None:
            self.events = value
            taken += 1
        else:
            self.events = UNSET
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = UNSET
        if taken == sent:
            self.authorization = self.enabled = UNSET
            return self
        if (value := data.get("authorization")) is not None and isinstance(value, dict):
            self.authorization = webhook_authorization_from_dict(value)
            taken += 1
        else:
            self.authorization = UNSET
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
