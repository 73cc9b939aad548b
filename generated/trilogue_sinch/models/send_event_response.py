from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class SendEventResponse(Model):
    """The event as it was accepted."""

    accepted_time: datetime.datetime | Unset = UNSET
    """When it was accepted."""
    event_id: str | Unset = UNSET
    """Id of the event."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SendEventResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.accepted_time = take_datetime(d, "accepted_time") if "accepted_time" in d else UNSET
        self.event_id = d.pop("event_id") if "event_id" in d and d["event_id"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.accepted_time is not UNSET:
            d["accepted_time"] = format_datetime(self.accepted_time)
        if self.event_id is not UNSET:
            d["event_id"] = self.event_id
        return d
