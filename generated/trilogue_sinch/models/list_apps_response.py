from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListAppsResponse(Model):
    """The apps of a project."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "apps": "apps",
    }

    apps: list[AppResponse] | Unset = UNSET
    """The apps."""

    def _read(self, data: Mapping[str, Any]) -> ListAppsResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("apps")) is not None and isinstance(value, list):
            self.apps = (
                [blank(AppResponse)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.apps = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.apps is not UNSET:
            d["apps"] = encode_items(self.apps)
        return d


# Last, so that models may refer to each other in circles.
from .app_response import AppResponse
