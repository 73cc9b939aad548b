from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    keep_null,
)


@_define(kw_only=True, repr=False)
class UpdateAgentInput(Model):
    """New details of an agent."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UpdateAgentInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("displayName", MISSING)
        self.display_name = value if value is not None else keep_null(d, "displayName")
        value = d.pop("phoneNumber", UNSET)
        self.phone_number = value if value is not None else keep_null(d, "phoneNumber")
        value = d.pop("additionalEmails", UNSET)
        self.additional_emails = value if value is not None else keep_null(d, "additionalEmails")
        value = d.pop("additionalPhoneNumbers", UNSET)
        self.additional_phone_numbers = value if value is not None else keep_null(d, "additionalPhoneNumbers")
        value = d.pop("firstName", UNSET)
        self.first_name = value if value is not None else keep_null(d, "firstName")
        value = d.pop("lastName", UNSET)
        self.last_name = value if value is not None else keep_null(d, "lastName")
        value = d.pop("middleNames", UNSET)
        self.middle_names = value if value is not None else keep_null(d, "middleNames")
        value = d.pop("avatarUrl", UNSET)
        self.avatar_url = value if value is not None else keep_null(d, "avatarUrl")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
