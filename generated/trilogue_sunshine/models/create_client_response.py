from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class CreateClientResponse(Model):
    """The `CreateClientResponse` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "client": "client",
    }

    client: Client | Unset = UNSET
    """A channel on which a user can be reached."""

    def _read(self, data: Mapping[str, Any]) -> CreateClientResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("client")) is not None and isinstance(value, dict):
            self.client = blank(Client)._read(value)
            taken += 1
        else:
            self.client = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.client is not UNSET:
            d["client"] = self.client.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .client import Client
