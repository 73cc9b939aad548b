from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class JoinConversationResponse(Model):
    """The `JoinConversationResponse` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "participant": "participant",
    }

    participant: Participant | Unset = UNSET
    """A user's part in a conversation."""

    def _read(self, data: Mapping[str, Any]) -> JoinConversationResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("participant")) is not None and isinstance(value, dict):
            self.participant = blank(Participant)._read(value)
            taken += 1
        else:
            self.participant = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.participant is not UNSET:
            d["participant"] = self.participant.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .participant import Participant
