from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class GetTokenResponse(Model):
    """The `GetTokenResponse` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "access_token": "access_token",
        "token_type": "token_type",
    }

    access_token: str | Unset = UNSET
    """Token for the API, sent as `Authorization: Bearer`."""
    token_type: str | Unset = UNSET
    """Always `Bearer`."""

    def _read(self, data: Mapping[str, Any]) -> GetTokenResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("access_token")) is not None:
            self.access_token = value
            taken += 1
        else:
            self.access_token = UNSET
        if (value := data.get("token_type")) is not None:
            self.token_type = value
            taken += 1
        else:
            self.token_type = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.access_token is not UNSET:
            d["access_token"] = self.access_token
        if self.token_type is not UNSET:
            d["token_type"] = self.token_type
        return d
