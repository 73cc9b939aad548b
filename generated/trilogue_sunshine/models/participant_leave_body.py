from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownParticipantLeaveBody(Model):
    """A kind of `ParticipantLeaveBody` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownParticipantLeaveBody:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def participant_leave_body_from_dict(data: Mapping[str, Any]) -> ParticipantLeaveBody:
    """Read a JSON object as the class whose key it has."""
    if data.get("userId") is not None:
        return ParticipantLeaveBodyUserId.from_dict(data)
    if data.get("userExternalId") is not None:
        return ParticipantLeaveBodyUserExternalId.from_dict(data)
    if data.get("participantId") is not None:
        return ParticipantLeaveBodyParticipantId.from_dict(data)
    return UnknownParticipantLeaveBody.from_dict(data)


# Last, so that models may refer to each other in circles.
from .participant_leave_body_participant_id import ParticipantLeaveBodyParticipantId
from .participant_leave_body_user_external_id import ParticipantLeaveBodyUserExternalId
from .participant_leave_body_user_id import ParticipantLeaveBodyUserId

ParticipantLeaveBody: TypeAlias = (
    ParticipantLeaveBodyUserId
    | ParticipantLeaveBodyUserExternalId
    | ParticipantLeaveBodyParticipantId
    | UnknownParticipantLeaveBody
)
"""The user who leaves, named in one of three ways."""
