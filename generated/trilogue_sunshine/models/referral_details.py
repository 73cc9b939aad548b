from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ReferralDetails(Model):
    """What the channel tells about it."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "source": "source",
        "type": "type_",
        "adId": "ad_id",
    }

    source: str | Unset = UNSET
    """Where the link was."""
    type_: str | Unset = UNSET
    """Kind of referral."""
    ad_id: None | str | Unset = UNSET
    """Id of the advertisement."""

    def _read(self, data: Mapping[str, Any]) -> ReferralDetails:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("source")) is not None:
            self.source = value
            taken += 1
        else:
            self.source = UNSET
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("adId", UNSET)) is not UNSET:
            self.ad_id = value
            taken += 1
        else:
            self.ad_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.source is not UNSET:
            d["source"] = self.source
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.ad_id is not UNSET:
            d["adId"] = self.ad_id
        return d
