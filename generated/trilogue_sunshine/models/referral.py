from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    take_null,
)


@_define(kw_only=True, repr=False)
class Referral(Model):
    """How a user came to a conversation."""

    code: str | Unset = UNSET
    """Code that was in the link."""
    details: None | ReferralDetails | Unset = UNSET
    """What the channel tells about it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Referral:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.code = d.pop("code") if "code" in d and d["code"] is not None else UNSET
        self.details = (
            ReferralDetails.from_dict(d.pop("details"))
            if "details" in d and isinstance(d["details"], dict)
            else take_null(d, "details")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.code is not UNSET:
            d["code"] = self.code
        if self.details is not UNSET:
            d["details"] = None if self.details is None else self.details.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .referral_details import ReferralDetails
