from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class MMSCredentials(Model):
    """Credentials for MMS."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "account_id": "account_id",
        "api_key": "api_key",
        "basic_auth": "basic_auth",
    }

    account_id: str
    """Account id."""
    api_key: str
    """API key."""
    basic_auth: BasicAuthCredential | Unset = UNSET
    """User name and password."""

    def _read(self, data: Mapping[str, Any]) -> MMSCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("account_id")) is not None:
            self.account_id = value
            taken += 1
        else:
            self.account_id = MISSING
        if (value := data.get("api_key")) is not None:
            self.api_key = value
            taken += 1
        else:
            self.api_key = MISSING
        if (value := data.get("basic_auth")) is not None and isinstance(value, dict):
            self.basic_auth = blank(BasicAuthCredential)._read(value)
            taken += 1
        else:
            self.basic_auth = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.account_id is not MISSING:
            d["account_id"] = self.account_id
        if self.api_key is not MISSING:
            d["api_key"] = self.api_key
        if self.basic_auth is not UNSET:
            d["basic_auth"] = self.basic_auth.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .basic_auth_credential import BasicAuthCredential
