from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model


@_define(kw_only=True, repr=False)
class InstantField(Model):
    """A moment in time."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "value": "value",
    }

    type_: Literal["InstantField"] = "InstantField"
    """Always 'InstantField': tells which kind this is."""
    value: datetime.datetime

    def _read(self, data: Mapping[str, Any]) -> InstantField:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "InstantField":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("value")) is not None and (time := self._read_time("value", value)) is not UNSET:
            self.value = time
            taken += 1
        else:
            self.value = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.value is not MISSING:
            d["value"] = self._write_time("value", self.value)
        return d
