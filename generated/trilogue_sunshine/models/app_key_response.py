from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class AppKeyResponse(Model):
    """One API key of an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "key": "key",
    }

    key: AppKey | Unset = UNSET
    """An API key of an app."""

    def _read(self, data: Mapping[str, Any]) -> AppKeyResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("key")) is not None and isinstance(value, dict):
            self.key = blank(AppKey)._read(value)
            taken += 1
        else:
            self.key = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.key is not UNSET:
            d["key"] = self.key.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .app_key import AppKey
