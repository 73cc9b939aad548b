from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class FallbackMessage(Model):
    """A contact's message that could not be handled."""

    raw_message: str | Unset = UNSET
    """The message as the channel gave it."""
    reason: Reason | Unset = UNSET
    """Why something failed."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FallbackMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.raw_message = d.pop("raw_message") if "raw_message" in d and d["raw_message"] is not None else UNSET
        self.reason = Reason.from_dict(d.pop("reason")) if "reason" in d and isinstance(d["reason"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.raw_message is not UNSET:
            d["raw_message"] = self.raw_message
        if self.reason is not UNSET:
            d["reason"] = self.reason.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .reason import Reason
