from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class LineCredentials(Model):
    """Credentials for LINE."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "token": "token",
        "secret": "secret",
    }

    token: str
    """Token of the channel."""
    secret: str
    """Secret of the channel."""

    def _read(self, data: Mapping[str, Any]) -> LineCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("token")) is not None:
            self.token = value
            taken += 1
        else:
            self.token = MISSING
        if (value := data.get("secret")) is not None:
            self.secret = value
            taken += 1
        else:
            self.secret = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.token is not MISSING:
            d["token"] = self.token
        if self.secret is not MISSING:
            d["secret"] = self.secret
        return d
