from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .conversation_type import ConversationType
    from .metadata import Metadata
    from .participant_sub_schema import ParticipantSubSchema


@_define(kw_only=True, repr=False)
class ConversationCreateBody(Model):
    """A new conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "participants": "participants",
        "displayName": "display_name",
        "description": "description",
        "iconUrl": "icon_url",
        "metadata": "metadata",
    }

    type_: ConversationType
    """Kind of conversation: `personal` with one participant, or `sdkGroup` with several, SDK channels only."""
    participants: list[ParticipantSubSchema] | Unset = UNSET
    """Users to take in: one for `personal`, at most ten."""
    display_name: None | str | Unset = UNSET
    """Name of the conversation, for people to read."""
    description: None | str | Unset = UNSET
    icon_url: None | str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> ConversationCreateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("participants")) is not None and isinstance(value, list):
            self.participants = (
                [participant_sub_schema_from_dict(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.participants = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if taken == sent:
            self.description = self.icon_url = self.metadata = UNSET
            return self
        if (value := data.get("description", UNSET)) is not UNSET:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("iconUrl", UNSET)) is not UNSET:
            self.icon_url = value
            taken += 1
        else:
            self.icon_url = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
