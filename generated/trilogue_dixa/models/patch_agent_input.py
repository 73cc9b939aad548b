from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class PatchAgentInput(Model):
    """Changes to an agent."""

    display_name: str | Unset = UNSET
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
    def from_dict(cls, data: Mapping[str, Any]) -> PatchAgentInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.display_name = d.pop("displayName") if "displayName" in d and d["displayName"] is not None else UNSET
        self.phone_number = d.pop("phoneNumber") if "phoneNumber" in d and d["phoneNumber"] is not None else UNSET
        self.additional_emails = (
            d.pop("additionalEmails") if "additionalEmails" in d and d["additionalEmails"] is not None else UNSET
        )
        self.additional_phone_numbers = (
            d.pop("additionalPhoneNumbers")
            if "additionalPhoneNumbers" in d and d["additionalPhoneNumbers"] is not None
            else UNSET
        )
        self.first_name = d.pop("firstName") if "firstName" in d and d["firstName"] is not None else UNSET
        self.last_name = d.pop("lastName") if "lastName" in d and d["lastName"] is not None else UNSET
        self.middle_names = d.pop("middleNames") if "middleNames" in d and d["middleNames"] is not None else UNSET
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d and d["avatarUrl"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.display_name is not UNSET:
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
