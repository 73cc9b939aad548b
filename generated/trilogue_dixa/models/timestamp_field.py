from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class TimestampField(Model):
    """A moment in time with a name."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "name": "name",
        "timestamp": "timestamp",
    }

    type_: Literal["TimestampField"] = "TimestampField"
    """Always 'TimestampField': tells which kind this is."""
    name: str
    """Name."""
    timestamp: datetime.datetime

    def _read(self, data: Mapping[str, Any]) -> TimestampField:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "TimestampField":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("timestamp")) is not None and (time := self._read_time("timestamp", value)) is not UNSET:
            self.timestamp = time
            taken += 1
        else:
            self.timestamp = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.name is not MISSING:
            d["name"] = self.name
        if self.timestamp is not MISSING:
            d["timestamp"] = self._write_time("timestamp", self.timestamp)
        return d
