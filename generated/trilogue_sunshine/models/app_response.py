from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class AppResponse(Model):
    """One app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app": "app",
    }

    app: App | Unset = UNSET
    """An app: the tenant that holds users, conversations and integrations."""

    def _read(self, data: Mapping[str, Any]) -> AppResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app")) is not None and isinstance(value, dict):
            self.app = blank(App)._read(value)
            taken += 1
        else:
            self.app = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app is not UNSET:
            d["app"] = self.app.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .app import App
