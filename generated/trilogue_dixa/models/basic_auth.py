from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class BasicAuth(Model):
    """Basic authentication, sent as `Authorization: Basic …`."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "username": "username",
        "password": "password",
    }

    type_: Literal["BasicAuth"] = "BasicAuth"
    """Always 'BasicAuth': tells which kind this is."""
    username: str
    """User name."""
    password: str
    """Password."""

    def _read(self, data: Mapping[str, Any]) -> BasicAuth:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "BasicAuth":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("username")) is not None:
            self.username = value
            taken += 1
        else:
            self.username = MISSING
        if (value := data.get("password")) is not None:
            self.password = value
            taken += 1
        else:
            self.password = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.username is not MISSING:
            d["username"] = self.username
        if self.password is not MISSING:
            d["password"] = self.password
        return d
