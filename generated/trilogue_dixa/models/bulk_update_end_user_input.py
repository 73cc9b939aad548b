from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class BulkUpdateEndUserInput(Model):
    """New details of one of several end users."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "displayName": "display_name",
        "email": "email",
        "phoneNumber": "phone_number",
        "additionalEmails": "additional_emails",
        "additionalPhoneNumbers": "additional_phone_numbers",
        "firstName": "first_name",
        "lastName": "last_name",
        "middleNames": "middle_names",
        "avatarUrl": "avatar_url",
        "externalId": "external_id",
    }

    id: str
    display_name: str
    """Name for people to read."""
    email: str | Unset = UNSET
    """E-mail address."""
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
    external_id: str | Unset = UNSET
    """The caller's own id for it."""

    def _read(self, data: Mapping[str, Any]) -> BulkUpdateEndUserInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = MISSING
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = UNSET
        if taken == sent:
            self.phone_number = self.additional_emails = self.additional_phone_numbers = self.first_name = (
                self.last_name
            ) = self.middle_names = self.avatar_url = self.external_id = UNSET
            return self
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
        if (value := data.get("additionalPhoneNumbers")) is not None:
            self.additional_phone_numbers = value
            taken += 1
        else:
            self.additional_phone_numbers = UNSET
        if taken == sent:
            self.first_name = self.last_name = self.middle_names = self.avatar_url = self.external_id = UNSET
            return self
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
        if (value := data.get("middleNames")) is not None:
            self.middle_names = value
            taken += 1
        else:
            self.middle_names = UNSET
        if taken == sent:
            self.avatar_url = self.external_id = UNSET
            return self
        if (value := data.get("avatarUrl")) is not None:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if (value := data.get("externalId")) is not None:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.display_name is not MISSING:
            d["displayName"] = self.display_name
        if self.email is not UNSET:
            d["email"] = self.email
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
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        return d
