from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class TransferToEmail(Model):
    """Activity: the conversation goes on by e-mail."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "data": "data",
    }

    type_: Literal["ticket:transfer:email"] = "ticket:transfer:email"
    """Always 'ticket:transfer:email': tells which kind this is."""
    data: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""

    def _read(self, data: Mapping[str, Any]) -> TransferToEmail:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "ticket:transfer:email":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("data")) is not None:
            self.data = value
            taken += 1
        else:
            self.data = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.data is not UNSET:
            d["data"] = self.data
        return d
