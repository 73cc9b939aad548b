from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class TelegramCredentials(Model):
    """Credentials for a Telegram bot."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "token": "token",
    }

    token: str
    """Token of the bot."""

    def _read(self, data: Mapping[str, Any]) -> TelegramCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
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
        if self.token is not MISSING:
            d["token"] = self.token
        return d
