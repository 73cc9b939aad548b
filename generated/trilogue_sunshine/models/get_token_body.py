from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class GetTokenBody(Model):
    """The `GetTokenBody` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "grant_type": "grant_type",
        "client_id": "client_id",
        "client_secret": "client_secret",
    }

    code: str
    """The code that the redirect brought; good for one exchange."""
    grant_type: str
    """Always `authorization_code`."""
    client_id: str
    """Id of the OAuth client."""
    client_secret: str
    """Secret of the OAuth client."""

    def _read(self, data: Mapping[str, Any]) -> GetTokenBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("code")) is not None:
            self.code = value
            taken += 1
        else:
            self.code = MISSING
        if (value := data.get("grant_type")) is not None:
            self.grant_type = value
            taken += 1
        else:
            self.grant_type = MISSING
        if (value := data.get("client_id")) is not None:
            self.client_id = value
            taken += 1
        else:
            self.client_id = MISSING
        if taken == sent:
            self.client_secret = MISSING
            return self
        if (value := data.get("client_secret")) is not None:
            self.client_secret = value
            taken += 1
        else:
            self.client_secret = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.code is not MISSING:
            d["code"] = self.code
        if self.grant_type is not MISSING:
            d["grant_type"] = self.grant_type
        if self.client_id is not MISSING:
            d["client_id"] = self.client_id
        if self.client_secret is not MISSING:
            d["client_secret"] = self.client_secret
        return d
