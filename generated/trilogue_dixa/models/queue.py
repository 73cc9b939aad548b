from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class Queue(Model):
    """The queue a conversation is in."""

    id: str
    queued_at: datetime.datetime | Unset = UNSET
    """When it got there."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Queue:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.queued_at = take_datetime(d, "queuedAt") if "queuedAt" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.queued_at is not UNSET:
            d["queuedAt"] = format_datetime(self.queued_at)
        return d
