from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    keep_null,
)


@_define(kw_only=True, repr=False)
class DownloadMessageRefBodyAppleInteractiveDataRef(Model):
    """The reference."""

    url: str
    """Where the encrypted payload lies."""
    bid: str
    """Id of the iMessage app that made it."""
    key: str
    """Key that decrypts the payload, hex encoded."""
    signature: str
    """Signature of the payload."""
    owner: str
    """Owner of the payload at Apple."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DownloadMessageRefBodyAppleInteractiveDataRef:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("url", MISSING)
        self.url = value if value is not None else keep_null(d, "url")
        value = d.pop("bid", MISSING)
        self.bid = value if value is not None else keep_null(d, "bid")
        value = d.pop("key", MISSING)
        self.key = value if value is not None else keep_null(d, "key")
        value = d.pop("signature", MISSING)
        self.signature = value if value is not None else keep_null(d, "signature")
        value = d.pop("owner", MISSING)
        self.owner = value if value is not None else keep_null(d, "owner")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.url is not MISSING:
            d["url"] = self.url
        if self.bid is not MISSING:
            d["bid"] = self.bid
        if self.key is not MISSING:
            d["key"] = self.key
        if self.signature is not MISSING:
            d["signature"] = self.signature
        if self.owner is not MISSING:
            d["owner"] = self.owner
        return d
