from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .webhook_target_type import WebhookTargetType
    from .webhook_trigger import WebhookTrigger


@_define(kw_only=True, repr=False)
class Webhook(Model):
    """A URL to which callbacks are delivered."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "target": "target",
        "triggers": "triggers",
        "client_credentials": "client_credentials",
        "id": "id",
        "secret": "secret",
        "target_type": "target_type",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Webhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("target")) is not None:
            self.target = value
            taken += 1
        else:
            self.target = MISSING
        if (value := data.get("triggers")) is not None:
            self.triggers = value
            taken += 1
        else:
            self.triggers = MISSING
        if taken == sent:
            self.client_credentials = self.id = self.secret = self.target_type = UNSET
            return self
        if (value := data.get("client_credentials")) is not None and isinstance(value, dict):
            self.client_credentials = blank(ClientCredentials)._read(value)
            taken += 1
        else:
            self.client_credentials = UNSET
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("secret")) is not None:
            self.secret = value
            taken += 1
        else:
            self.secret = UNSET
        if taken == sent:
            self.target_type = UNSET
            return self
        if (value := data.get("target_type")) is not None:
            self.target_type = value
            taken += 1
        else:
            self.target_type = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
