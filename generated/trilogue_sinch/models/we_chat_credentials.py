from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class WeChatCredentials(Model):
    """Credentials for WeChat."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "app_secret": "app_secret",
        "token": "token",
        "aes_key": "aes_key",
    }

    app_id: str
    """App id at WeChat."""
    app_secret: str
    """App secret at WeChat."""
    token: str
    """Token of the account."""
    aes_key: str
    """AES key for encoding."""

    def _read(self, data: Mapping[str, Any]) -> WeChatCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("app_secret")) is not None:
            self.app_secret = value
            taken += 1
        else:
            self.app_secret = MISSING
        if (value := data.get("token")) is not None:
            self.token = value
            taken += 1
        else:
            self.token = MISSING
        if taken == sent:
            self.aes_key = MISSING
            return self
        if (value := data.get("aes_key")) is not None:
            self.aes_key = value
            taken += 1
        else:
            self.aes_key = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.app_secret is not MISSING:
            d["app_secret"] = self.app_secret
        if self.token is not MISSING:
            d["token"] = self.token
        if self.aes_key is not MISSING:
            d["aes_key"] = self.aes_key
        return d
