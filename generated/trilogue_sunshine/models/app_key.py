from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AppKey(Model):
    """An API key of an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "displayName": "display_name",
        "secret": "secret",
    }

    id: str | Unset = UNSET
    """Key id, the user name in Basic authentication and the `kid` of a JWT."""
    display_name: str | Unset = UNSET
    """Name of the key, for people to read."""
    secret: str | Unset = UNSET
    """Secret of the key: the password in Basic authentication, the signing key of a JWT."""

    def _read(self, data: Mapping[str, Any]) -> AppKey:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("secret")) is not None:
            self.secret = value
            taken += 1
        else:
            self.secret = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.secret is not UNSET:
            d["secret"] = self.secret
        return d
