from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ParticipantLeaveBodyUserExternalId(Model):
    """The `ParticipantLeaveBodyUserExternalId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userExternalId": "user_external_id",
    }

    user_external_id: str
    """External id of the user."""

    def _read(self, data: Mapping[str, Any]) -> ParticipantLeaveBodyUserExternalId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userExternalId")) is not None:
            self.user_external_id = value
            taken += 1
        else:
            self.user_external_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user_external_id is not MISSING:
            d["userExternalId"] = self.user_external_id
        return d
