from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ParticipantLeaveBodyParticipantId(Model):
    """The `ParticipantLeaveBodyParticipantId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "participantId": "participant_id",
    }

    participant_id: str
    """Id of the participation."""

    def _read(self, data: Mapping[str, Any]) -> ParticipantLeaveBodyParticipantId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("participantId")) is not None:
            self.participant_id = value
            taken += 1
        else:
            self.participant_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.participant_id is not MISSING:
            d["participantId"] = self.participant_id
        return d
