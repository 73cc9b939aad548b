from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class TeamMember(Model):
    """An agent in a team."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "email": "email",
        "phoneNumber": "phone_number",
    }

    id: str
    """Id of the agent."""
    name: str | Unset = UNSET
    """Name."""
    email: str | Unset = UNSET
    """E-mail address."""
    phone_number: str | Unset = UNSET
    """Phone number."""

    def _read(self, data: Mapping[str, Any]) -> TeamMember:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = UNSET
        if taken == sent:
            self.phone_number = UNSET
            return self
        if (value := data.get("phoneNumber")) is not None:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not UNSET:
            d["name"] = self.name
        if self.email is not UNSET:
            d["email"] = self.email
        if self.phone_number is not UNSET:
            d["phoneNumber"] = self.phone_number
        return d
