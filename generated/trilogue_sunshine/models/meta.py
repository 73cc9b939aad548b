from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class Meta(Model):
    """Where a page stands in its list."""

    has_more: bool | Unset = UNSET
    """Whether there are records beyond this page in the direction of travel."""
    after_cursor: str | Unset = UNSET
    """Value for `page[after]` to continue behind the last record of this page."""
    before_cursor: str | Unset = UNSET
    """Value for `page[before]` to continue ahead of the first record of this page."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Meta:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.has_more = d.pop("hasMore") if "hasMore" in d and d["hasMore"] is not None else UNSET
        self.after_cursor = d.pop("afterCursor") if "afterCursor" in d and d["afterCursor"] is not None else UNSET
        self.before_cursor = d.pop("beforeCursor") if "beforeCursor" in d and d["beforeCursor"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.has_more is not UNSET:
            d["hasMore"] = self.has_more
        if self.after_cursor is not UNSET:
            d["afterCursor"] = self.after_cursor
        if self.before_cursor is not UNSET:
            d["beforeCursor"] = self.before_cursor
        return d
