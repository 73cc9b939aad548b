from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Identity(Model):
    """An address by which a user is known."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "value": "value",
        "verification": "verification",
    }

    type_: str | Unset = UNSET
    """Kind of address, such as `email`."""
    value: str | Unset = UNSET
    """The address."""
    verification: str | Unset = UNSET
    """Whether and how the address was verified."""

    def _read(self, data: Mapping[str, Any]) -> Identity:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("value")) is not None:
            self.value = value
            taken += 1
        else:
            self.value = UNSET
        if (value := data.get("verification")) is not None:
            self.verification = value
            taken += 1
        else:
            self.verification = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.value is not UNSET:
            d["value"] = self.value
        if self.verification is not UNSET:
            d["verification"] = self.verification
        return d
