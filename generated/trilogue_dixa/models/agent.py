from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Agent(Model):
    """An agent or admin of the organization."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "createdAt": "created_at",
        "displayName": "display_name",
        "email": "email",
        "avatarUrl": "avatar_url",
        "phoneNumber": "phone_number",
        "additionalEmails": "additional_emails",
        "additionalPhoneNumbers": "additional_phone_numbers",
        "firstName": "first_name",
        "lastName": "last_name",
        "middleNames": "middle_names",
        "roles": "roles",
    }

    id: str
    created_at: datetime.datetime
    """When it was created."""
    display_name: str
    """Name for people to read."""
    email: str
    """E-mail address."""
    avatar_url: str | Unset = UNSET
    """URL of a picture."""
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
    roles: list[str] | Unset = UNSET
    """Roles of the agent."""

    def _read(self, data: Mapping[str, Any]) -> Agent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = MISSING
        if taken == sent:
            self.email = self.avatar_url = self.phone_number = self.additional_emails = (
                self.additional_phone_numbers
            ) = self.first_name = self.last_name = self.middle_names = self.roles = MISSING
            return self
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = MISSING
        if (value := data.get("avatarUrl")) is not None:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if (value := data.get("phoneNumber")) is not None:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = UNSET
        if taken == sent:
            self.additional_emails = self.additional_phone_numbers = self.first_name = self.last_name = (
                self.middle_names
            ) = self.roles = UNSET
            return self
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
        if (value := data.get("firstName")) is not None:
            self.first_name = value
            taken += 1
        else:
            self.first_name = UNSET
        if taken == sent:
            self.last_name = self.middle_names = self.roles = UNSET
            return self
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
        if (value := data.get("roles")) is not None:
            self.roles = value
            taken += 1
        else:
            self.roles = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.display_name is not MISSING:
            d["displayName"] = self.display_name
        if self.email is not MISSING:
            d["email"] = self.email
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
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
        if self.roles is not UNSET:
            d["roles"] = self.roles
        return d
