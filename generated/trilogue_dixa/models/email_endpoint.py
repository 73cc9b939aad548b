from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class EmailEndpoint(Model):
    """An e-mail address of the organization."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "address": "address",
        "senderOverride": "sender_override",
        "name": "name",
    }

    type_: Literal["EmailEndpoint"] = "EmailEndpoint"
    """Always 'EmailEndpoint': tells which kind this is."""
    address: str
    """The address."""
    sender_override: str | Unset = UNSET
    """Address shown as the sender instead."""
    name: str | Unset = UNSET
    """Name shown as the sender."""

    def _read(self, data: Mapping[str, Any]) -> EmailEndpoint:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "EmailEndpoint":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("address")) is not None:
            self.address = value
            taken += 1
        else:
            self.address = MISSING
        if (value := data.get("senderOverride")) is not None:
            self.sender_override = value
            taken += 1
        else:
            self.sender_override = UNSET
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
        if self.address is not MISSING:
            d["address"] = self.address
        if self.sender_override is not UNSET:
            d["senderOverride"] = self.sender_override
        if self.name is not UNSET:
            d["name"] = self.name
        return d
