from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)


@_define(kw_only=True, repr=False)
class CreateInternalNoteInput(Model):
    """A note to add."""

    message: str
    """Text of the note."""
    agent_id: str | Unset = UNSET
    """Id of the agent who wrote it."""
    created_at: datetime.datetime | Unset = UNSET
    """When it was written, as in `2021-12-01T12:46:36.581Z[GMT]`. Default now."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CreateInternalNoteInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.message = d.pop("message") if "message" in d and d["message"] is not None else MISSING
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else UNSET
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.message is not MISSING:
            d["message"] = self.message
        if self.agent_id is not UNSET:
            d["agentId"] = self.agent_id
        if self.created_at is not UNSET:
            d["createdAt"] = format_datetime(self.created_at)
        return d
