from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class BasicAuthCredential(Model):
    """User name and password."""

    password: str
    """Password."""
    username: str
    """User name."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> BasicAuthCredential:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.password = d.pop("password") if "password" in d and d["password"] is not None else MISSING
        self.username = d.pop("username") if "username" in d and d["username"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.password is not MISSING:
            d["password"] = self.password
        if self.username is not MISSING:
            d["username"] = self.username
        return d
