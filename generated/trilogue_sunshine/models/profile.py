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
class Profile(Model):
    """What is known about a person."""

    given_name: None | str | Unset = UNSET
    """First name."""
    surname: None | str | Unset = UNSET
    """Last name."""
    email: None | str | Unset = UNSET
    """E-mail address."""
    avatar_url: None | str | Unset = UNSET
    """URL of a picture."""
    locale: None | str | Unset = UNSET
    """Language in the form of BCP 47, such as `fr-CA`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Profile:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.given_name = d.pop("givenName") if "givenName" in d else UNSET
        self.surname = d.pop("surname") if "surname" in d else UNSET
        self.email = d.pop("email") if "email" in d else UNSET
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d else UNSET
        self.locale = d.pop("locale") if "locale" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.given_name is not UNSET:
            d["givenName"] = self.given_name
        if self.surname is not UNSET:
            d["surname"] = self.surname
        if self.email is not UNSET:
            d["email"] = self.email
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        if self.locale is not UNSET:
            d["locale"] = self.locale
        return d
