from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownParticipantSubSchema(Model):
    """A kind of `ParticipantSubSchema` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownParticipantSubSchema:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def participant_sub_schema_from_dict(data: Mapping[str, Any]) -> ParticipantSubSchema:
    """Read a JSON object as the class whose key it has."""
    if data.get("userId") is not None:
        return blank(_KINDS["userId"])._read(data)
    if data.get("userExternalId") is not None:
        return blank(_KINDS["userExternalId"])._read(data)
    return blank(UnknownParticipantSubSchema)._read(data)


_KINDS: Kinds[ParticipantSubSchema] = Kinds(
    __package__,
    {
        "userId": "participant_sub_schema_user_id.ParticipantSubSchemaUserId",
        "userExternalId": "participant_sub_schema_user_external_id.ParticipantSubSchemaUserExternalId",
    },
)

if TYPE_CHECKING:
    from .participant_sub_schema_user_external_id import ParticipantSubSchemaUserExternalId
    from .participant_sub_schema_user_id import ParticipantSubSchemaUserId

    ParticipantSubSchema: TypeAlias = (
        ParticipantSubSchemaUserId | ParticipantSubSchemaUserExternalId | UnknownParticipantSubSchema
    )
    """A user to take into a conversation, named by id or by external id."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ParticipantSubSchema":
            return _KINDS.union(UnknownParticipantSubSchema)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
