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
class GetTokenBody(Model):
    """The `GetTokenBody` object."""

    code: str
    """The code that the redirect brought; good for one exchange."""
    grant_type: str
    """Always `authorization_code`."""
    client_id: str
    """Id of the OAuth client."""
    client_secret: str
    """Secret of the OAuth client."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetTokenBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.code = d.pop("code") if "code" in d and d["code"] is not None else MISSING
        self.grant_type = d.pop("grant_type") if "grant_type" in d and d["grant_type"] is not None else MISSING
        self.client_id = d.pop("client_id") if "client_id" in d and d["client_id"] is not None else MISSING
        self.client_secret = (
            d.pop("client_secret") if "client_secret" in d and d["client_secret"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.code is not MISSING:
            d["code"] = self.code
        if self.grant_type is not MISSING:
            d["grant_type"] = self.grant_type
        if self.client_id is not MISSING:
            d["client_id"] = self.client_id
        if self.client_secret is not MISSING:
            d["client_secret"] = self.client_secret
        return d
