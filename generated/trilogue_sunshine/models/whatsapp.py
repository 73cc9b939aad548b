from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Whatsapp(Model):
    """WhatsApp Business."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "hsmFallbackLanguage": "hsm_fallback_language",
        "accountId": "account_id",
        "accountManagementAccessToken": "account_management_access_token",
        "phoneNumber": "phone_number",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

    type_: Literal["whatsapp"] = "whatsapp"
    """Always 'whatsapp': tells which kind this is."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    hsm_fallback_language: None | str | Unset = UNSET
    """Language of a message template when there is none for the user. The service's default is "en_US"."""
    account_id: None | str | Unset = UNSET
    """Id of the account at the channel."""
    account_management_access_token: None | str | Unset = UNSET
    """Access token for managing the account."""
    phone_number: None | str | Unset = UNSET
    """Phone number of the account."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: None | Unset | WhatsappDefaultResponder = UNSET
    """The switchboard integration that answers first on this channel."""

    def _read(self, data: Mapping[str, Any]) -> Whatsapp:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "whatsapp":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if taken == sent:
            self.display_name = self.hsm_fallback_language = self.account_id = self.account_management_access_token = (
                self.phone_number
            ) = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("hsmFallbackLanguage", UNSET)) is not UNSET:
            self.hsm_fallback_language = value
            taken += 1
        else:
            self.hsm_fallback_language = UNSET
        if (value := data.get("accountId", UNSET)) is not UNSET:
            self.account_id = value
            taken += 1
        else:
            self.account_id = UNSET
        if taken == sent:
            self.account_management_access_token = self.phone_number = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("accountManagementAccessToken", UNSET)) is not UNSET:
            self.account_management_access_token = value
            taken += 1
        else:
            self.account_management_access_token = UNSET
        if (value := data.get("phoneNumber", UNSET)) is not UNSET:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(WhatsappDefaultResponder)._read(value)
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
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.hsm_fallback_language is not UNSET:
            d["hsmFallbackLanguage"] = self.hsm_fallback_language
        if self.account_id is not UNSET:
            d["accountId"] = self.account_id
        if self.account_management_access_token is not UNSET:
            d["accountManagementAccessToken"] = self.account_management_access_token
        if self.phone_number is not UNSET:
            d["phoneNumber"] = self.phone_number
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .whatsapp_default_responder import WhatsappDefaultResponder
