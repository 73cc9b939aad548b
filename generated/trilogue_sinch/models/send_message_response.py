from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SendMessageResponse(Model):
    """The message as it was accepted."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "accepted_time": "accepted_time",
        "message_id": "message_id",
    }

    accepted_time: datetime.datetime | Unset = UNSET
    """When it was accepted."""
    message_id: str | Unset = UNSET
    """Id of the message."""

    def _read(self, data: Mapping[str, Any]) -> SendMessageResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("accepted_time")) is not None and (
            time := self._read_time("accepted_time", value)
        ) is not UNSET:
            self.accepted_time = time
            taken += 1
        else:
            self.accepted_time = UNSET
        if (value := data.get("message_id")) is not None:
            self.message_id = value
            taken += 1
        else:
            self.message_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.accepted_time is not UNSET:
            d["accepted_time"] = self._write_time("accepted_time", self.accepted_time)
        if self.message_id is not UNSET:
            d["message_id"] = self.message_id
        return d
