from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class MessageOverridePayload(Model):
    """A message in a channel's own format."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "payload": "payload",
    }

    payload: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""

    def _read(self, data: Mapping[str, Any]) -> MessageOverridePayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.payload is not UNSET:
            d["payload"] = self.payload
        return d
