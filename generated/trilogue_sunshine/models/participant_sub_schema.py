from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownParticipantSubSchema(Model):
    """A kind of `ParticipantSubSchema` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownParticipantSubSchema:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def participant_sub_schema_from_dict(data: Mapping[str, Any]) -> ParticipantSubSchema:
    """Read a JSON object as the class whose key it has."""
    if data.get("userId") is not None:
        return ParticipantSubSchemaUserId.from_dict(data)
    if data.get("userExternalId") is not None:
        return ParticipantSubSchemaUserExternalId.from_dict(data)
    return UnknownParticipantSubSchema.from_dict(data)


# Last, so that models may refer to each other in circles.
from .participant_sub_schema_user_external_id import ParticipantSubSchemaUserExternalId
from .participant_sub_schema_user_id import ParticipantSubSchemaUserId

ParticipantSubSchema: TypeAlias = (
    ParticipantSubSchemaUserId | ParticipantSubSchemaUserExternalId | UnknownParticipantSubSchema
)
"""A user to take into a conversation, named by id or by external id."""
