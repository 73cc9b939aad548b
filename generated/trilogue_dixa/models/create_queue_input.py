from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class CreateQueueInput(Model):
    """A new queue."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "request": "request",
    }

    request: CreateOrUpdateQueueRequest
    """How a queue works."""

    def _read(self, data: Mapping[str, Any]) -> CreateQueueInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("request")) is not None and isinstance(value, dict):
            self.request = blank(CreateOrUpdateQueueRequest)._read(value)
            taken += 1
        else:
            self.request = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.request is not MISSING:
            d["request"] = self.request.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .create_or_update_queue_request import CreateOrUpdateQueueRequest
