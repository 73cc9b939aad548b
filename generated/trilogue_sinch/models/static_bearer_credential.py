from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class StaticBearerCredential(Model):
    """Bearer token of a channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "claimed_identity": "claimed_identity",
        "token": "token",
    }

    claimed_identity: str
    """Whose token it is."""
    token: str
    """The token."""

    def _read(self, data: Mapping[str, Any]) -> StaticBearerCredential:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("claimed_identity")) is not None:
            self.claimed_identity = value
            taken += 1
        else:
            self.claimed_identity = MISSING
        if (value := data.get("token")) is not None:
            self.token = value
            taken += 1
        else:
            self.token = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.claimed_identity is not MISSING:
            d["claimed_identity"] = self.claimed_identity
        if self.token is not MISSING:
            d["token"] = self.token
        return d
