from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class DownloadMessageRefBodyAppleInteractiveDataRef(Model):
    """The reference."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "url": "url",
        "bid": "bid",
        "key": "key",
        "signature": "signature",
        "owner": "owner",
    }

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

    def _read(self, data: Mapping[str, Any]) -> DownloadMessageRefBodyAppleInteractiveDataRef:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if (value := data.get("bid")) is not None:
            self.bid = value
            taken += 1
        else:
            self.bid = MISSING
        if (value := data.get("key")) is not None:
            self.key = value
            taken += 1
        else:
            self.key = MISSING
        if taken == sent:
            self.signature = self.owner = MISSING
            return self
        if (value := data.get("signature")) is not None:
            self.signature = value
            taken += 1
        else:
            self.signature = MISSING
        if (value := data.get("owner")) is not None:
            self.owner = value
            taken += 1
        else:
            self.owner = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
