from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .conversation_type import ConversationType
    from .metadata import Metadata
    from .participant_sub_schema import ParticipantSubSchema


@_define(kw_only=True, repr=False)
class ConversationCreateBody(Model):
    """A new conversation."""

    type_: ConversationType
    """Kind of conversation: `personal` with one participant, or `sdkGroup` with several, SDK channels only."""
    participants: list[ParticipantSubSchema] | Unset = UNSET
    """Users to take in: one for `personal`, at most ten."""
    display_name: None | str | Unset = UNSET
    """Name of the conversation, for people to read."""
    description: None | str | Unset = UNSET
    icon_url: None | str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationCreateBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.participants = (
            [
                participant_sub_schema_from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("participants")
            ]
            if "participants" in d and isinstance(d["participants"], list)
            else UNSET
        )
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.description = d.pop("description") if "description" in d else UNSET
        self.icon_url = d.pop("iconUrl") if "iconUrl" in d else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.participants is not UNSET:
            d["participants"] = encode_items(self.participants)
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.description is not UNSET:
            d["description"] = self.description
        if self.icon_url is not UNSET:
            d["iconUrl"] = self.icon_url
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .participant_sub_schema import participant_sub_schema_from_dict
