from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class PhoneAttributes(Model):
    """A call as a message."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "from": "from_",
        "to": "to",
        "direction": "direction",
        "duration": "duration",
    }

    type_: Literal["PhoneAttributes"] = "PhoneAttributes"
    """Always 'PhoneAttributes': tells which kind this is."""
    from_: str
    """Number that called."""
    to: str
    """Number that was called."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    duration: int | Unset = UNSET
    """Length of the call."""

    def _read(self, data: Mapping[str, Any]) -> PhoneAttributes:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "PhoneAttributes":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("from")) is not None:
            self.from_ = value
            taken += 1
        else:
            self.from_ = MISSING
        if (value := data.get("to")) is not None:
            self.to = value
            taken += 1
        else:
            self.to = MISSING
        if taken == sent:
            self.direction = self.duration = UNSET
            return self
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = UNSET
        if (value := data.get("duration")) is not None:
            self.duration = value
            taken += 1
        else:
            self.duration = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.from_ is not MISSING:
            d["from"] = self.from_
        if self.to is not MISSING:
            d["to"] = self.to
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.duration is not UNSET:
            d["duration"] = self.duration
        return d
