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
class Whatsapp(Model):
    """WhatsApp Business."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Whatsapp:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "whatsapp" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.hsm_fallback_language = d.pop("hsmFallbackLanguage") if "hsmFallbackLanguage" in d else UNSET
        self.account_id = d.pop("accountId") if "accountId" in d else UNSET
        self.account_management_access_token = (
            d.pop("accountManagementAccessToken") if "accountManagementAccessToken" in d else UNSET
        )
        self.phone_number = d.pop("phoneNumber") if "phoneNumber" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            WhatsappDefaultResponder.from_dict(d.pop("defaultResponder"))
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
