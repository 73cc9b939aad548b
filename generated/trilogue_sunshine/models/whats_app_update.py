from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class WhatsAppUpdate(Model):
    """Changes to a WhatsApp integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "displayName": "display_name",
        "defaultResponderId": "default_responder_id",
        "hsmFallbackLanguage": "hsm_fallback_language",
        "accountId": "account_id",
        "accountManagementAccessToken": "account_management_access_token",
    }

    type_: Literal["whatsapp"] | Unset = UNSET
    """Always 'whatsapp': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    hsm_fallback_language: None | str | Unset = UNSET
    """Language of a message template when there is none for the user. The service's default is "en_US"."""
    account_id: None | str | Unset = UNSET
    """Id of the account at the channel."""
    account_management_access_token: None | str | Unset = UNSET
    """Access token for managing the account."""

    def _read(self, data: Mapping[str, Any]) -> WhatsAppUpdate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "whatsapp":
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.hsm_fallback_language = self.account_id = self.account_management_access_token = UNSET
            return self
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
        if (value := data.get("accountManagementAccessToken", UNSET)) is not UNSET:
            self.account_management_access_token = value
            taken += 1
        else:
            self.account_management_access_token = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.hsm_fallback_language is not UNSET:
            d["hsmFallbackLanguage"] = self.hsm_fallback_language
        if self.account_id is not UNSET:
            d["accountId"] = self.account_id
        if self.account_management_access_token is not UNSET:
            d["accountManagementAccessToken"] = self.account_management_access_token
        return d
