from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class Interval(Model):
    """A period between two moments."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "start": "start",
        "end": "end",
    }

    type_: Literal["Interval"] = "Interval"
    """Always 'Interval': tells which kind this is."""
    start: datetime.datetime
    """Beginning of the period."""
    end: datetime.datetime
    """End of the period."""

    def _read(self, data: Mapping[str, Any]) -> Interval:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Interval":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("start")) is not None and (time := self._read_time("start", value)) is not UNSET:
            self.start = time
            taken += 1
        else:
            self.start = MISSING
        if (value := data.get("end")) is not None and (time := self._read_time("end", value)) is not UNSET:
            self.end = time
            taken += 1
        else:
            self.end = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.start is not MISSING:
            d["start"] = self._write_time("start", self.start)
        if self.end is not MISSING:
            d["end"] = self._write_time("end", self.end)
        return d
