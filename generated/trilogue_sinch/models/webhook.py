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
    keep_null,
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
        value = d.pop("app_id", MISSING)
        self.app_id = value if value is not None else keep_null(d, "app_id")
        value = d.pop("target", MISSING)
        self.target = value if value is not None else keep_null(d, "target")
        value = d.pop("triggers", MISSING)
        self.triggers = value if value is not None else keep_null(d, "triggers")
        self.client_credentials = (
            ClientCredentials.from_dict(d.pop("client_credentials"))
            if isinstance(d.get("client_credentials"), dict)
            else UNSET
        )
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("secret", UNSET)
        self.secret = value if value is not None else keep_null(d, "secret")
        value = d.pop("target_type", UNSET)
        self.target_type = value if value is not None else keep_null(d, "target_type")
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
