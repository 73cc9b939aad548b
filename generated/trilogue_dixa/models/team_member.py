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
class TeamMember(Model):
    """An agent in a team."""

    id: str
    """Id of the agent."""
    name: str | Unset = UNSET
    """Name."""
    email: str | Unset = UNSET
    """E-mail address."""
    phone_number: str | Unset = UNSET
    """Phone number."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TeamMember:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else UNSET
        self.email = d.pop("email") if "email" in d and d["email"] is not None else UNSET
        self.phone_number = d.pop("phoneNumber") if "phoneNumber" in d and d["phoneNumber"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not UNSET:
            d["name"] = self.name
        if self.email is not UNSET:
            d["email"] = self.email
        if self.phone_number is not UNSET:
            d["phoneNumber"] = self.phone_number
        return d
