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
class GetTokenResponse(Model):
    """The `GetTokenResponse` object."""

    access_token: str | Unset = UNSET
    """Token for the API, sent as `Authorization: Bearer`."""
    token_type: str | Unset = UNSET
    """Always `Bearer`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetTokenResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.access_token = d.pop("access_token") if "access_token" in d and d["access_token"] is not None else UNSET
        self.token_type = d.pop("token_type") if "token_type" in d and d["token_type"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.access_token is not UNSET:
            d["access_token"] = self.access_token
        if self.token_type is not UNSET:
            d["token_type"] = self.token_type
        return d
