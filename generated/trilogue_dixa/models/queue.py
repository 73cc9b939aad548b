from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Queue(Model):
    """The queue a conversation is in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "queuedAt": "queued_at",
    }

    id: str
    queued_at: datetime.datetime | Unset = UNSET
    """When it got there."""

    def _read(self, data: Mapping[str, Any]) -> Queue:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("queuedAt")) is not None and (time := self._read_time("queuedAt", value)) is not UNSET:
            self.queued_at = time
            taken += 1
        else:
            self.queued_at = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.queued_at is not UNSET:
            d["queuedAt"] = self._write_time("queuedAt", self.queued_at)
        return d
