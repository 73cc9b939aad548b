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
    keep_null,
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
        value = d.pop("id", MISSING)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("ratingType", MISSING)
        self.rating_type = value if value is not None else keep_null(d, "ratingType")
        value = d.pop("conversationChannel", MISSING)
        self.conversation_channel = value if value is not None else keep_null(d, "conversationChannel")
        value = d.pop("userId", MISSING)
        self.user_id = value if value is not None else keep_null(d, "userId")
        value = d.pop("ratingStatus", MISSING)
        self.rating_status = value if value is not None else keep_null(d, "ratingStatus")
        value = d.pop("timestamps", MISSING)
        self.timestamps = value if value is not None else keep_null(d, "timestamps")
        value = d.pop("ratingScore", UNSET)
        self.rating_score = value if value is not None else keep_null(d, "ratingScore")
        value = d.pop("ratingComment", UNSET)
        self.rating_comment = value if value is not None else keep_null(d, "ratingComment")
        value = d.pop("agentId", UNSET)
        self.agent_id = value if value is not None else keep_null(d, "agentId")
        value = d.pop("language", UNSET)
        self.language = value if value is not None else keep_null(d, "language")
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
