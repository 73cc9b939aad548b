from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class UserMergeEventPayloadMergedClients(Model):
    """Their clients, when these were merged too."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "surviving": "surviving",
        "discarded": "discarded",
    }

    surviving: Client | Unset = UNSET
    """A channel on which a user can be reached."""
    discarded: Client | Unset = UNSET
    """A channel on which a user can be reached."""

    def _read(self, data: Mapping[str, Any]) -> UserMergeEventPayloadMergedClients:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("surviving")) is not None and isinstance(value, dict):
            self.surviving = blank(Client)._read(value)
            taken += 1
        else:
            self.surviving = UNSET
        if (value := data.get("discarded")) is not None and isinstance(value, dict):
            self.discarded = blank(Client)._read(value)
            taken += 1
        else:
            self.discarded = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.surviving is not UNSET:
            d["surviving"] = self.surviving.to_dict()
        if self.discarded is not UNSET:
            d["discarded"] = self.discarded.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .client import Client
