from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Page(Model):
    """Which page of a list to fetch."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "after": "after",
        "before": "before",
        "size": "size",
    }

    after: str | Unset = UNSET
    """Only records that follow the one with this id; 24 characters."""
    before: str | Unset = UNSET
    """Only records that precede the one with this id; 24 characters."""
    size: int | Unset = UNSET
    """Records a page. ListMessages takes no notice of it. The service's default is 25."""

    def _read(self, data: Mapping[str, Any]) -> Page:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("after")) is not None:
            self.after = value
            taken += 1
        else:
            self.after = UNSET
        if (value := data.get("before")) is not None:
            self.before = value
            taken += 1
        else:
            self.before = UNSET
        if (value := data.get("size")) is not None:
            self.size = value
            taken += 1
        else:
            self.size = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.after is not UNSET:
            d["after"] = self.after
        if self.before is not UNSET:
            d["before"] = self.before
        if self.size is not UNSET:
            d["size"] = self.size
        return d
