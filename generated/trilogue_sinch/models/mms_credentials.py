from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class MMSCredentials(Model):
    """Credentials for MMS."""

    account_id: str
    """Account id."""
    api_key: str
    """API key."""
    basic_auth: BasicAuthCredential | Unset = UNSET
    """User name and password."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MMSCredentials:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.account_id = d.pop("account_id") if "account_id" in d and d["account_id"] is not None else MISSING
        self.api_key = d.pop("api_key") if "api_key" in d and d["api_key"] is not None else MISSING
        self.basic_auth = (
            BasicAuthCredential.from_dict(d.pop("basic_auth"))
            if "basic_auth" in d and isinstance(d["basic_auth"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.account_id is not MISSING:
            d["account_id"] = self.account_id
        if self.api_key is not MISSING:
            d["api_key"] = self.api_key
        if self.basic_auth is not UNSET:
            d["basic_auth"] = self.basic_auth.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .basic_auth_credential import BasicAuthCredential
