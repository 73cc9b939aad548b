from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ReferralDetails(Model):
    """What the channel tells about it."""

    source: str | Unset = UNSET
    """Where the link was."""
    type_: str | Unset = UNSET
    """Kind of referral."""
    ad_id: None | str | Unset = UNSET
    """Id of the advertisement."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ReferralDetails:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.source = d.pop("source") if "source" in d and d["source"] is not None else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.ad_id = d.pop("adId") if "adId" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.source is not UNSET:
            d["source"] = self.source
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.ad_id is not UNSET:
            d["adId"] = self.ad_id
        return d
