from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ClientCredentials(Model):
    """Where a webhook fetches an OAuth 2 token, and with what."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "client_id": "client_id",
        "client_secret": "client_secret",
        "endpoint": "endpoint",
    }

    client_id: str
    """Id of the client."""
    client_secret: str
    """Secret of the client."""
    endpoint: str
    """URL of the token endpoint."""

    def _read(self, data: Mapping[str, Any]) -> ClientCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("client_id")) is not None:
            self.client_id = value
            taken += 1
        else:
            self.client_id = MISSING
        if (value := data.get("client_secret")) is not None:
            self.client_secret = value
            taken += 1
        else:
            self.client_secret = MISSING
        if (value := data.get("endpoint")) is not None:
            self.endpoint = value
            taken += 1
        else:
            self.endpoint = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.client_id is not MISSING:
            d["client_id"] = self.client_id
        if self.client_secret is not MISSING:
            d["client_secret"] = self.client_secret
        if self.endpoint is not MISSING:
            d["endpoint"] = self.endpoint
        return d
