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
        self.url = d.pop("url") if "url" in d and d["url"] is not None else MISSING
        self.bid = d.pop("bid") if "bid" in d and d["bid"] is not None else MISSING
        self.key = d.pop("key") if "key" in d and d["key"] is not None else MISSING
        self.signature = d.pop("signature") if "signature" in d and d["signature"] is not None else MISSING
        self.owner = d.pop("owner") if "owner" in d and d["owner"] is not None else MISSING
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
