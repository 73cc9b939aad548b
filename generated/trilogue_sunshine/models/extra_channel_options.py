from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ExtraChannelOptions(Model):
    """Options that only one channel understands."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "messenger": "messenger",
    }

    messenger: ExtraChannelOptionsMessenger | Unset = UNSET
    """Options for Facebook Messenger."""

    def _read(self, data: Mapping[str, Any]) -> ExtraChannelOptions:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("messenger")) is not None and isinstance(value, dict):
            self.messenger = blank(ExtraChannelOptionsMessenger)._read(value)
            taken += 1
        else:
            self.messenger = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.messenger is not UNSET:
            d["messenger"] = self.messenger.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .extra_channel_options_messenger import ExtraChannelOptionsMessenger
