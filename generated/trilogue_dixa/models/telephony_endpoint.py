from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class TelephonyEndpoint(Model):
    """A phone number of the organization."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "number": "number",
        "functionality": "functionality",
        "name": "name",
    }

    type_: Literal["TelephonyEndpoint"] = "TelephonyEndpoint"
    """Always 'TelephonyEndpoint': tells which kind this is."""
    number: str
    """The number."""
    functionality: list[str] | Unset = UNSET
    """What it can do."""
    name: str | Unset = UNSET
    """Name of the number."""

    def _read(self, data: Mapping[str, Any]) -> TelephonyEndpoint:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "TelephonyEndpoint":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("number")) is not None:
            self.number = value
            taken += 1
        else:
            self.number = MISSING
        if (value := data.get("functionality")) is not None:
            self.functionality = value
            taken += 1
        else:
            self.functionality = UNSET
        if taken == sent:
            self.name = UNSET
            return self
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.number is not MISSING:
            d["number"] = self.number
        if self.functionality is not UNSET:
            d["functionality"] = self.functionality
        if self.name is not UNSET:
            d["name"] = self.name
        return d
