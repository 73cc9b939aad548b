from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class UpdateAgentInput(Model):
    """New details of an agent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "displayName": "display_name",
        "phoneNumber": "phone_number",
        "additionalEmails": "additional_emails",
        "additionalPhoneNumbers": "additional_phone_numbers",
        "firstName": "first_name",
        "lastName": "last_name",
        "middleNames": "middle_names",
        "avatarUrl": "avatar_url",
    }

    display_name: str
    """Name for people to read."""
    phone_number: str | Unset = UNSET
    """Phone number."""
    additional_emails: list[str] | Unset = UNSET
    """Further e-mail addresses."""
    additional_phone_numbers: list[str] | Unset = UNSET
    """Further phone numbers."""
    first_name: str | Unset = UNSET
    """First name."""
    last_name: str | Unset = UNSET
    """Last name."""
    middle_names: list[str] | Unset = UNSET
    """Middle names."""
    avatar_url: str | Unset = UNSET
    """URL of a picture."""

    def _read(self, data: Mapping[str, Any]) -> UpdateAgentInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = MISSING
        if (value := data.get("phoneNumber")) is not None:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = UNSET
        if (value := data.get("additionalEmails")) is not None:
            self.additional_emails = value
            taken += 1
        else:
            self.additional_emails = UNSET
        if taken == sent:
            self.additional_phone_numbers = self.first_name = self.last_name = self.middle_names = self.avatar_url = (
                UNSET
            )
            return self
        if (value := data.get("additionalPhoneNumbers")) is not None:
            self.additional_phone_numbers = value
            taken += 1
        else:
            self.additional_phone_numbers = UNSET
        if (value := data.get("firstName")) is not None:
            self.first_name = value
            taken += 1
        else:
            self.first_name = UNSET
        if (value := data.get("lastName")) is not None:
            self.last_name = value
            taken += 1
        else:
            self.last_name = UNSET
        if taken == sent:
            self.middle_names = self.avatar_url = UNSET
            return self
        if (value := data.get("middleNames")) is not None:
            self.middle_names = value
            taken += 1
        else:
            self.middle_names = UNSET
        if (value := data.get("avatarUrl")) is not None:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.display_name is not MISSING:
            d["displayName"] = self.display_name
        if self.phone_number is not UNSET:
            d["phoneNumber"] = self.phone_number
        if self.additional_emails is not UNSET:
            d["additionalEmails"] = self.additional_emails
        if self.additional_phone_numbers is not UNSET:
            d["additionalPhoneNumbers"] = self.additional_phone_numbers
        if self.first_name is not UNSET:
            d["firstName"] = self.first_name
        if self.last_name is not UNSET:
            d["lastName"] = self.last_name
        if self.middle_names is not UNSET:
            d["middleNames"] = self.middle_names
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
