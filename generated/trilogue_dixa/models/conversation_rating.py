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
)

if TYPE_CHECKING:
    from .map_string import MapString


@_define(kw_only=True, repr=False)
class ConversationRating(Model):
    """Rating of a conversation by its end user."""

    id: str
    rating_type: str
    """`Csat` or `ThumbsUpOrDown`."""
    conversation_channel: str
    """Channel of the conversation."""
    user_id: str
    """Id of the end user."""
    rating_status: str
    """`Unscheduled`, `Offered`, `Rated`, `Scheduled` or `Cancelled`."""
    timestamps: MapString
    """Texts by name."""
    rating_score: int | Unset = UNSET
    """Score given."""
    rating_comment: str | Unset = UNSET
    """Comment given."""
    agent_id: str | Unset = UNSET
    """Id of the agent rated."""
    language: str | Unset = UNSET
    """Language code, such as `en`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationRating:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.rating_type = d.pop("ratingType") if "ratingType" in d and d["ratingType"] is not None else MISSING
        self.conversation_channel = (
            d.pop("conversationChannel")
            if "conversationChannel" in d and d["conversationChannel"] is not None
            else MISSING
        )
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else MISSING
        self.rating_status = d.pop("ratingStatus") if "ratingStatus" in d and d["ratingStatus"] is not None else MISSING
        self.timestamps = d.pop("timestamps") if "timestamps" in d and d["timestamps"] is not None else MISSING
        self.rating_score = d.pop("ratingScore") if "ratingScore" in d and d["ratingScore"] is not None else UNSET
        self.rating_comment = (
            d.pop("ratingComment") if "ratingComment" in d and d["ratingComment"] is not None else UNSET
        )
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else UNSET
        self.language = d.pop("language") if "language" in d and d["language"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.rating_type is not MISSING:
            d["ratingType"] = self.rating_type
        if self.conversation_channel is not MISSING:
            d["conversationChannel"] = self.conversation_channel
        if self.user_id is not MISSING:
            d["userId"] = self.user_id
        if self.rating_status is not MISSING:
            d["ratingStatus"] = self.rating_status
        if self.timestamps is not MISSING:
            d["timestamps"] = self.timestamps
        if self.rating_score is not UNSET:
            d["ratingScore"] = self.rating_score
        if self.rating_comment is not UNSET:
            d["ratingComment"] = self.rating_comment
        if self.agent_id is not UNSET:
            d["agentId"] = self.agent_id
        if self.language is not UNSET:
            d["language"] = self.language
        return d
