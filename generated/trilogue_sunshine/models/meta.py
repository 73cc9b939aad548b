from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Meta(Model):
    """Where a page stands in its list."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "hasMore": "has_more",
        "afterCursor": "after_cursor",
        "beforeCursor": "before_cursor",
    }

    has_more: bool | Unset = UNSET
    """Whether there are records beyond this page in the direction of travel."""
    after_cursor: str | Unset = UNSET
    """Value for `page[after]` to continue behind the last record of this page."""
    before_cursor: str | Unset = UNSET
    """Value for `page[before]` to continue ahead of the first record of this page."""

    def _read(self, data: Mapping[str, Any]) -> Meta:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("hasMore")) is not None:
            self.has_more = value
            taken += 1
        else:
            self.has_more = UNSET
        if (value := data.get("afterCursor")) is not None:
            self.after_cursor = value
            taken += 1
        else:
            self.after_cursor = UNSET
        if (value := data.get("beforeCursor")) is not None:
            self.before_cursor = value
            taken += 1
        else:
            self.before_cursor = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.has_more is not UNSET:
            d["hasMore"] = self.has_more
        if self.after_cursor is not UNSET:
            d["afterCursor"] = self.after_cursor
        if self.before_cursor is not UNSET:
            d["beforeCursor"] = self.before_cursor
        return d
