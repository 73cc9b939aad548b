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
class StaticBearerCredential(Model):
    """Bearer token of a channel."""

    claimed_identity: str
    """Whose token it is."""
    token: str
    """The token."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> StaticBearerCredential:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.claimed_identity = (
            d.pop("claimed_identity") if "claimed_identity" in d and d["claimed_identity"] is not None else MISSING
        )
        self.token = d.pop("token") if "token" in d and d["token"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.claimed_identity is not MISSING:
            d["claimed_identity"] = self.claimed_identity
        if self.token is not MISSING:
            d["token"] = self.token
        return d
