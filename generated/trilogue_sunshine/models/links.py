from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Links(Model):
    """The neighbouring pages as URLs."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "prev": "prev",
        "next": "next_",
    }

    prev: str | Unset = UNSET
    """URL of the page before this one."""
    next_: str | Unset = UNSET
    """URL of the page after this one."""

    def _read(self, data: Mapping[str, Any]) -> Links:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("prev")) is not None:
            self.prev = value
            taken += 1
        else:
            self.prev = UNSET
        if (value := data.get("next")) is not None:
            self.next_ = value
            taken += 1
        else:
            self.next_ = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.prev is not UNSET:
            d["prev"] = self.prev
        if self.next_ is not UNSET:
            d["next"] = self.next_
        return d
