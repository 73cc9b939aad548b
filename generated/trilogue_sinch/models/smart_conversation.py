from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SmartConversation(Model):
    """Smart Conversations, a feature open to chosen customers."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "enabled": "enabled",
    }

    enabled: bool | Unset = UNSET
    """Whether messages are analysed. The service's default is false."""

    def _read(self, data: Mapping[str, Any]) -> SmartConversation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        return d
