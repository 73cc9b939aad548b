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
class SwitchboardResponse(Model):
    """One switchboard."""

    switchboard: Switchboard | Unset = UNSET
    """Decides which of several integrations answers a conversation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SwitchboardResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.switchboard = (
            Switchboard.from_dict(d.pop("switchboard"))
            if "switchboard" in d and isinstance(d["switchboard"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.switchboard is not UNSET:
            d["switchboard"] = self.switchboard.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .switchboard import Switchboard
