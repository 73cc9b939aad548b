from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .composing_event import ComposingEvent


@_define(kw_only=True, repr=False)
class AppEventComposingEvent(Model):
    """The `AppEventComposingEvent` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "composing_event": "composing_event",
    }

    composing_event: ComposingEvent
    """Somebody is typing."""

    def _read(self, data: Mapping[str, Any]) -> AppEventComposingEvent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("composing_event")) is not None:
            self.composing_event = value
            taken += 1
        else:
            self.composing_event = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.composing_event is not MISSING:
            d["composing_event"] = self.composing_event
        return d
