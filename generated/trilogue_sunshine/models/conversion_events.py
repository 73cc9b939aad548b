from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversionEvents(Model):
    """What Meta took in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "datasetId": "dataset_id",
        "eventsReceived": "events_received",
    }

    dataset_id: str | Unset = UNSET
    """Id of the data set at Meta."""
    events_received: int | Unset = UNSET
    """Number of events taken in."""

    def _read(self, data: Mapping[str, Any]) -> ConversionEvents:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("datasetId")) is not None:
            self.dataset_id = value
            taken += 1
        else:
            self.dataset_id = UNSET
        if (value := data.get("eventsReceived")) is not None:
            self.events_received = value
            taken += 1
        else:
            self.events_received = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.dataset_id is not UNSET:
            d["datasetId"] = self.dataset_id
        if self.events_received is not UNSET:
            d["eventsReceived"] = self.events_received
        return d
