from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    take_null,
)

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Messagebird(Model):
    """SMS through MessageBird."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Messagebird:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "messagebird" else MISSING
        self.originator = d.pop("originator") if "originator" in d and d["originator"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.access_key = d.pop("accessKey") if "accessKey" in d else UNSET
        self.signing_key = d.pop("signingKey") if "signingKey" in d else UNSET
        self.webhook_secret = (
            d.pop("webhookSecret") if "webhookSecret" in d and d["webhookSecret"] is not None else UNSET
        )
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            MessagebirdDefaultResponder.from_dict(d.pop("defaultResponder"))
            if "defaultResponder" in d and isinstance(d["defaultResponder"], dict)
            else take_null(d, "defaultResponder")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
