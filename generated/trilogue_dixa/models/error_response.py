from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ErrorResponse(Model):
    """The action failed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "message": "message",
    }

    type_: Literal["ErrorResponse"] = "ErrorResponse"
    """Always 'ErrorResponse': tells which kind this is."""
    message: str
    """What went wrong."""

    def _read(self, data: Mapping[str, Any]) -> ErrorResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ErrorResponse":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = MISSING
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
        return d
