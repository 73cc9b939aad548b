from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class FallbackMessage(Model):
    """A contact's message that could not be handled."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "raw_message": "raw_message",
        "reason": "reason",
    }

    raw_message: str | Unset = UNSET
    """The message as the channel gave it."""
    reason: Reason | Unset = UNSET
    """Why something failed."""

    def _read(self, data: Mapping[str, Any]) -> FallbackMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("raw_message")) is not None:
            self.raw_message = value
            taken += 1
        else:
            self.raw_message = UNSET
        if (value := data.get("reason")) is not None and isinstance(value, dict):
            self.reason = blank(Reason)._read(value)
            taken += 1
        else:
            self.reason = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.raw_message is not UNSET:
            d["raw_message"] = self.raw_message
        if self.reason is not UNSET:
            d["reason"] = self.reason.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .reason import Reason
