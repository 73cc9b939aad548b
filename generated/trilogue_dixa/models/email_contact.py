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
)


@_define(kw_only=True, repr=False)
class EmailContact(Model):
    """Somebody with an e-mail address."""

    email: str
    """E-mail address."""
    name: str | Unset = UNSET
    """Name of the person."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EmailContact:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.email = d.pop("email") if "email" in d and d["email"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.email is not MISSING:
            d["email"] = self.email
        if self.name is not UNSET:
            d["name"] = self.name
        return d
