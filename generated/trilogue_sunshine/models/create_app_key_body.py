from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class CreateAppKeyBody(Model):
    """The `CreateAppKeyBody` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "displayName": "display_name",
    }

    display_name: None | str
    """Name of the key, for people to read."""

    def _read(self, data: Mapping[str, Any]) -> CreateAppKeyBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("displayName", UNSET)) is not UNSET:
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
