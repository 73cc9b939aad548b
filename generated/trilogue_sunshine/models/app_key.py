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
class AppKey(Model):
    """An API key of an app."""

    id: str | Unset = UNSET
    """Key id, the user name in Basic authentication and the `kid` of a JWT."""
    display_name: str | Unset = UNSET
    """Name of the key, for people to read."""
    secret: str | Unset = UNSET
    """Secret of the key: the password in Basic authentication, the signing key of a JWT."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppKey:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d and d["displayName"] is not None else UNSET
        self.secret = d.pop("secret") if "secret" in d and d["secret"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.secret is not UNSET:
            d["secret"] = self.secret
        return d
