from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class Referral(Model):
    """How a user came to a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "details": "details",
    }

    code: str | Unset = UNSET
    """Code that was in the link."""
    details: None | ReferralDetails | Unset = UNSET
    """What the channel tells about it."""

    def _read(self, data: Mapping[str, Any]) -> Referral:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("code")) is not None:
            self.code = value
            taken += 1
        else:
            self.code = UNSET
        if (value := data.get("details", UNSET)) is not UNSET and isinstance(value, dict):
            self.details = blank(ReferralDetails)._read(value)
            taken += 1
        elif value is None:
            self.details = None
            taken += 1
        else:
            self.details = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.code is not UNSET:
            d["code"] = self.code
        if self.details is not UNSET:
            d["details"] = None if self.details is None else self.details.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .referral_details import ReferralDetails
