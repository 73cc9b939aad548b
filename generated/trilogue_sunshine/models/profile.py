from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Profile(Model):
    """What is known about a person."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "givenName": "given_name",
        "surname": "surname",
        "email": "email",
        "avatarUrl": "avatar_url",
        "locale": "locale",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Profile:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("givenName", UNSET)) is not UNSET:
            self.given_name = value
            taken += 1
        else:
            self.given_name = UNSET
        if (value := data.get("surname", UNSET)) is not UNSET:
            self.surname = value
            taken += 1
        else:
            self.surname = UNSET
        if (value := data.get("email", UNSET)) is not UNSET:
            self.email = value
            taken += 1
        else:
            self.email = UNSET
        if taken == sent:
            self.avatar_url = self.locale = UNSET
            return self
        if (value := data.get("avatarUrl", UNSET)) is not UNSET:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if (value := data.get("locale", UNSET)) is not UNSET:
            self.locale = value
            taken += 1
        else:
            self.locale = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
