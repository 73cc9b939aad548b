from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Twilio(Model):
    """SMS through Twilio."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "accountSid": "account_sid",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "authToken": "auth_token",
        "phoneNumberSid": "phone_number_sid",
        "messagingServiceSid": "messaging_service_sid",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Twilio:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "twilio":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("accountSid")) is not None:
            self.account_sid = value
            taken += 1
        else:
            self.account_sid = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.status = self.display_name = self.auth_token = self.phone_number_sid = self.messaging_service_sid = (
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
        if (value := data.get("authToken", UNSET)) is not UNSET:
            self.auth_token = value
            taken += 1
        else:
            self.auth_token = UNSET
        if taken == sent:
            self.phone_number_sid = self.messaging_service_sid = self.default_responder_id = self.default_responder = (
                UNSET
            )
            return self
        if (value := data.get("phoneNumberSid")) is not None:
            self.phone_number_sid = value
            taken += 1
        else:
            self.phone_number_sid = UNSET
        if (value := data.get("messagingServiceSid")) is not None:
            self.messaging_service_sid = value
            taken += 1
        else:
            self.messaging_service_sid = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(TwilioDefaultResponder)._read(value)
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
