from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class CreateCustomIntegrationKeyBody(Model):
    """The `CreateCustomIntegrationKeyBody` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "displayName": "display_name",
    }

    display_name: str
    """Name of the key, for people to read."""

    def _read(self, data: Mapping[str, Any]) -> CreateCustomIntegrationKeyBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.display_name is not MISSING:
            d["displayName"] = self.display_name
        return d
