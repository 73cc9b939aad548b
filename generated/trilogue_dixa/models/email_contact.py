from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class EmailContact(Model):
    """Somebody with an e-mail address."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "email": "email",
        "name": "name",
    }

    email: str
    """E-mail address."""
    name: str | Unset = UNSET
    """Name of the person."""

    def _read(self, data: Mapping[str, Any]) -> EmailContact:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.email is not MISSING:
            d["email"] = self.email
        if self.name is not UNSET:
            d["name"] = self.name
        return d
