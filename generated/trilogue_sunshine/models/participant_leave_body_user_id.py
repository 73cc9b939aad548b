from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ParticipantLeaveBodyUserId(Model):
    """The `ParticipantLeaveBodyUserId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userId": "user_id",
    }

    user_id: str
    """Id of the user."""

    def _read(self, data: Mapping[str, Any]) -> ParticipantLeaveBodyUserId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user_id is not MISSING:
            d["userId"] = self.user_id
        return d
