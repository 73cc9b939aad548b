from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class BasicAuthCredential(Model):
    """User name and password."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "password": "password",
        "username": "username",
    }

    password: str
    """Password."""
    username: str
    """User name."""

    def _read(self, data: Mapping[str, Any]) -> BasicAuthCredential:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("password")) is not None:
            self.password = value
            taken += 1
        else:
            self.password = MISSING
        if (value := data.get("username")) is not None:
            self.username = value
            taken += 1
        else:
            self.username = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.password is not MISSING:
            d["password"] = self.password
        if self.username is not MISSING:
            d["username"] = self.username
        return d
