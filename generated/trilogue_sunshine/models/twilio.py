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
        self.type_ = d.pop("type") if "type" in d and d["type"] == "twilio" else MISSING
        self.account_sid = d.pop("accountSid") if "accountSid" in d and d["accountSid"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.auth_token = d.pop("authToken") if "authToken" in d else UNSET
        self.phone_number_sid = (
            d.pop("phoneNumberSid") if "phoneNumberSid" in d and d["phoneNumberSid"] is not None else UNSET
        )
        self.messaging_service_sid = (
            d.pop("messagingServiceSid")
            if "messagingServiceSid" in d and d["messagingServiceSid"] is not None
            else UNSET
        )
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            TwilioDefaultResponder.from_dict(d.pop("defaultResponder"))
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
