from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
    encode_items,
)


@_define(kw_only=True, repr=False)
class IdentifiedBy(Model):
    """A recipient by channel identities."""

    channel_identities: list[ChannelIdentity]
    """The identities."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> IdentifiedBy:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel_identities = (
            [
                ChannelIdentity.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("channel_identities")
            ]
            if "channel_identities" in d and isinstance(d["channel_identities"], list)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel_identities is not MISSING:
            d["channel_identities"] = encode_items(self.channel_identities)
        return d


# Last, so that models may refer to each other in circles.
from .channel_identity import ChannelIdentity
