from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Validation(Model):
    """The details sent are invalid."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "message": "message",
        "id": "id",
    }

    type_: Literal["Validation"] = "Validation"
    """Always 'Validation': tells which kind this is."""
    message: str
    """What went wrong."""
    id: str | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> Validation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Validation":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.message is not MISSING:
            d["message"] = self.message
        if self.id is not UNSET:
            d["id"] = self.id
        return d
