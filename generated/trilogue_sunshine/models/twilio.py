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
    keep_null,
    take_null,
)

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Twilio(Model):
    """SMS through Twilio."""

    type_: Literal["twilio"] = "twilio"
    """Always 'twilio': tells which kind this is."""
    account_sid: str
    """Account SID at Twilio."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    auth_token: None | str | Unset = UNSET
    """Auth token at Twilio."""
    phone_number_sid: str | Unset = UNSET
    """SID of the sending number; either this or `messagingServiceSid`."""
    messaging_service_sid: str | Unset = UNSET
    """SID of the messaging service; either this or `phoneNumberSid`."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: None | TwilioDefaultResponder | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Twilio:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if d.get("type") == "twilio" else MISSING
        value = d.pop("accountSid", MISSING)
        self.account_sid = value if value is not None else keep_null(d, "accountSid")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("status", UNSET)
        self.status = value if value is not None else keep_null(d, "status")
        self.display_name = d.pop("displayName", UNSET)
        self.auth_token = d.pop("authToken", UNSET)
        value = d.pop("phoneNumberSid", UNSET)
        self.phone_number_sid = value if value is not None else keep_null(d, "phoneNumberSid")
        value = d.pop("messagingServiceSid", UNSET)
        self.messaging_service_sid = value if value is not None else keep_null(d, "messagingServiceSid")
        self.default_responder_id = d.pop("defaultResponderId", UNSET)
        self.default_responder = (
            TwilioDefaultResponder.from_dict(d.pop("defaultResponder"))
            if isinstance(d.get("defaultResponder"), dict)
            else take_null(d, "defaultResponder")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.account_sid is not MISSING:
            d["accountSid"] = self.account_sid
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.auth_token is not UNSET:
            d["authToken"] = self.auth_token
        if self.phone_number_sid is not UNSET:
            d["phoneNumberSid"] = self.phone_number_sid
        if self.messaging_service_sid is not UNSET:
            d["messagingServiceSid"] = self.messaging_service_sid
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .twilio_default_responder import TwilioDefaultResponder
