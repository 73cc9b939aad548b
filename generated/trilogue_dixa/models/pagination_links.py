from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class PaginationLinks(Model):
    """The neighbouring pages."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "previous": "previous",
        "next": "next_",
    }

    previous: str | Unset = UNSET
    """Path and query of the page before this one."""
    next_: str | Unset = UNSET
    """Path and query of the page after this one, relative to the host; absent on the last page."""

    def _read(self, data: Mapping[str, Any]) -> PaginationLinks:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("previous")) is not None:
            self.previous = value
            taken += 1
        else:
            self.previous = UNSET
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
        if self.previous is not UNSET:
            d["previous"] = self.previous
        if self.next_ is not UNSET:
            d["next"] = self.next_
        return d
