from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank, encode_items


@_define(kw_only=True, repr=False)
class IdentifiedBy(Model):
    """A recipient by channel identities."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "channel_identities": "channel_identities",
    }

    channel_identities: list[ChannelIdentity]
    """The identities."""

    def _read(self, data: Mapping[str, Any]) -> IdentifiedBy:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("channel_identities")) is not None and isinstance(value, list):
            self.channel_identities = (
                [blank(ChannelIdentity)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.channel_identities = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.channel_identities is not MISSING:
            d["channel_identities"] = encode_items(self.channel_identities)
        return d


# Last, so that models may refer to each other in circles.
from .channel_identity import ChannelIdentity
