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
class ConversionEvents(Model):
    """What Meta took in."""

    dataset_id: str | Unset = UNSET
    """Id of the data set at Meta."""
    events_received: int | Unset = UNSET
    """Number of events taken in."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversionEvents:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.dataset_id = d.pop("datasetId") if "datasetId" in d and d["datasetId"] is not None else UNSET
        self.events_received = (
            d.pop("eventsReceived") if "eventsReceived" in d and d["eventsReceived"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.dataset_id is not UNSET:
            d["datasetId"] = self.dataset_id
        if self.events_received is not UNSET:
            d["eventsReceived"] = self.events_received
        return d
