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
class ClientCredentials(Model):
    """Where a webhook fetches an OAuth 2 token, and with what."""

    client_id: str
    """Id of the client."""
    client_secret: str
    """Secret of the client."""
    endpoint: str
    """URL of the token endpoint."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClientCredentials:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.client_id = d.pop("client_id") if "client_id" in d and d["client_id"] is not None else MISSING
        self.client_secret = (
            d.pop("client_secret") if "client_secret" in d and d["client_secret"] is not None else MISSING
        )
        self.endpoint = d.pop("endpoint") if "endpoint" in d and d["endpoint"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.client_id is not MISSING:
            d["client_id"] = self.client_id
        if self.client_secret is not MISSING:
            d["client_secret"] = self.client_secret
        if self.endpoint is not MISSING:
            d["endpoint"] = self.endpoint
        return d
