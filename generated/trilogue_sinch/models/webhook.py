from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .webhook_target_type import WebhookTargetType
    from .webhook_trigger import WebhookTrigger


@_define(kw_only=True, repr=False)
class Webhook(Model):
    """A URL to which callbacks are delivered."""

    app_id: str
    """Id of the app."""
    target: str
    """URL to deliver to, at most 742 characters, outside of the service's own hosts."""
    triggers: list[WebhookTrigger]
    """What to deliver."""
    client_credentials: ClientCredentials | Unset = UNSET
    """Where a webhook fetches an OAuth 2 token, and with what."""
    id: str | Unset = UNSET
    """Id of the webhook."""
    secret: str | Unset = UNSET
    """Key that signs the callbacks with HMAC-SHA256."""
    target_type: WebhookTargetType | Unset = UNSET
    """Way of delivery. The service's default is "HTTP"."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Webhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.target = d.pop("target") if "target" in d and d["target"] is not None else MISSING
        self.triggers = d.pop("triggers") if "triggers" in d and d["triggers"] is not None else MISSING
        self.client_credentials = (
            ClientCredentials.from_dict(d.pop("client_credentials"))
            if "client_credentials" in d and isinstance(d["client_credentials"], dict)
            else UNSET
        )
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.secret = d.pop("secret") if "secret" in d and d["secret"] is not None else UNSET
        self.target_type = d.pop("target_type") if "target_type" in d and d["target_type"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.target is not MISSING:
            d["target"] = self.target
        if self.triggers is not MISSING:
            d["triggers"] = self.triggers
        if self.client_credentials is not UNSET:
            d["client_credentials"] = self.client_credentials.to_dict()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.secret is not UNSET:
            d["secret"] = self.secret
        if self.target_type is not UNSET:
            d["target_type"] = self.target_type
        return d


# Last, so that models may refer to each other in circles.
from .client_credentials import ClientCredentials
