from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownParticipantLeaveBody(Model):
    """A kind of `ParticipantLeaveBody` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownParticipantLeaveBody:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def participant_leave_body_from_dict(data: Mapping[str, Any]) -> ParticipantLeaveBody:
    """Read a JSON object as the class whose key it has."""
    if data.get("userId") is not None:
        return blank(_KINDS["userId"])._read(data)
    if data.get("userExternalId") is not None:
        return blank(_KINDS["userExternalId"])._read(data)
    if data.get("participantId") is not None:
        return blank(_KINDS["participantId"])._read(data)
    return blank(UnknownParticipantLeaveBody)._read(data)


_KINDS: Kinds[ParticipantLeaveBody] = Kinds(
    __package__,
    {
        "userId": "participant_leave_body_user_id.ParticipantLeaveBodyUserId",
        "userExternalId": "participant_leave_body_user_external_id.ParticipantLeaveBodyUserExternalId",
        "participantId": "participant_leave_body_participant_id.ParticipantLeaveBodyParticipantId",
    },
)

if TYPE_CHECKING:
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

else:

    def __getattr__(name: str) -> Any:
        if name == "ParticipantLeaveBody":
            return _KINDS.union(UnknownParticipantLeaveBody)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
