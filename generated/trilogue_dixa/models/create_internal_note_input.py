from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class CreateInternalNoteInput(Model):
    """A note to add."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "message": "message",
        "agentId": "agent_id",
        "createdAt": "created_at",
    }

    message: str
    """Text of the note."""
    agent_id: str | Unset = UNSET
    """Id of the agent who wrote it."""
    created_at: datetime.datetime | Unset = UNSET
    """When it was written, as in `2021-12-01T12:46:36.581Z[GMT]`. Default now."""

    def _read(self, data: Mapping[str, Any]) -> CreateInternalNoteInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = UNSET
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.message is not MISSING:
            d["message"] = self.message
        if self.agent_id is not UNSET:
            d["agentId"] = self.agent_id
        if self.created_at is not UNSET:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        return d
