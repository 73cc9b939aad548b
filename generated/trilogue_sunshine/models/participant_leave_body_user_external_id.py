from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ParticipantLeaveBodyUserExternalId(Model):
    """The `ParticipantLeaveBodyUserExternalId` object."""

    user_external_id: str
    """External id of the user."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ParticipantLeaveBodyUserExternalId:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user_external_id = (
            d.pop("userExternalId") if "userExternalId" in d and d["userExternalId"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user_external_id is not MISSING:
            d["userExternalId"] = self.user_external_id
        return d
