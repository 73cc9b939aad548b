from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .composing_event import ComposingEvent


@_define(kw_only=True, repr=False)
class AppEventComposingEvent(Model):
    """The `AppEventComposingEvent` object."""

    composing_event: ComposingEvent
    """Somebody is typing."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppEventComposingEvent:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.composing_event = (
            d.pop("composing_event") if "composing_event" in d and d["composing_event"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.composing_event is not MISSING:
            d["composing_event"] = self.composing_event
        return d
