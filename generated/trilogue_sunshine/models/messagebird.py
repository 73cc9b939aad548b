from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Messagebird(Model):
    """SMS through MessageBird."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "originator": "originator",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "accessKey": "access_key",
        "signingKey": "signing_key",
        "webhookSecret": "webhook_secret",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

    type_: Literal["messagebird"] = "messagebird"
    """Always 'messagebird': tells which kind this is."""
    originator: str
    """Number from which messages are sent."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    access_key: None | str | Unset = UNSET
    """Access key at MessageBird."""
    signing_key: None | str | Unset = UNSET
    """Signing key at MessageBird."""
    webhook_secret: str | Unset = UNSET
    """Secret that goes into the webhook URL at MessageBird."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: MessagebirdDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""

    def _read(self, data: Mapping[str, Any]) -> Messagebird:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "messagebird":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("originator")) is not None:
            self.originator = value
            taken += 1
        else:
            self.originator = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.status = self.display_name = self.access_key = self.signing_key = self.webhook_secret = (
                self.default_responder_id
            ) = self.default_responder = UNSET
            return self
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("accessKey", UNSET)) is not UNSET:
            self.access_key = value
            taken += 1
        else:
            self.access_key = UNSET
        if taken == sent:
            self.signing_key = self.webhook_secret = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("signingKey", UNSET)) is not UNSET:
            self.signing_key = value
            taken += 1
        else:
            self.signing_key = UNSET
        if (value := data.get("webhookSecret")) is not None:
            self.webhook_secret = value
            taken += 1
        else:
            self.webhook_secret = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(MessagebirdDefaultResponder)._read(value)
            taken += 1
        elif value is None:
            self.default_responder = None
            taken += 1
        else:
            self.default_responder = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.originator is not MISSING:
            d["originator"] = self.originator
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.access_key is not UNSET:
            d["accessKey"] = self.access_key
        if self.signing_key is not UNSET:
            d["signingKey"] = self.signing_key
        if self.webhook_secret is not UNSET:
            d["webhookSecret"] = self.webhook_secret
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .messagebird_default_responder import MessagebirdDefaultResponder
