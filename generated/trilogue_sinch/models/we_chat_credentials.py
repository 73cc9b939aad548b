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
class WeChatCredentials(Model):
    """Credentials for WeChat."""

    app_id: str
    """App id at WeChat."""
    app_secret: str
    """App secret at WeChat."""
    token: str
    """Token of the account."""
    aes_key: str
    """AES key for encoding."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WeChatCredentials:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.app_secret = d.pop("app_secret") if "app_secret" in d and d["app_secret"] is not None else MISSING
        self.token = d.pop("token") if "token" in d and d["token"] is not None else MISSING
        self.aes_key = d.pop("aes_key") if "aes_key" in d and d["aes_key"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.app_secret is not MISSING:
            d["app_secret"] = self.app_secret
        if self.token is not MISSING:
            d["token"] = self.token
        if self.aes_key is not MISSING:
            d["aes_key"] = self.aes_key
        return d
