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
class ListUsersFilter(Model):
    """What to find users by."""

    identities_email: str
    """The e-mail address of one of the user's identities."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListUsersFilter:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.identities_email = (
            d.pop("identities.email") if "identities.email" in d and d["identities.email"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.identities_email is not MISSING:
            d["identities.email"] = self.identities_email
        return d
