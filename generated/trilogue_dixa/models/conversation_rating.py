from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .map_string import MapString


@_define(kw_only=True, repr=False)
class ConversationRating(Model):
    """Rating of a conversation by its end user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "ratingType": "rating_type",
        "conversationChannel": "conversation_channel",
        "userId": "user_id",
        "ratingStatus": "rating_status",
        "timestamps": "timestamps",
        "ratingScore": "rating_score",
        "ratingComment": "rating_comment",
        "agentId": "agent_id",
        "language": "language",
    }

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

    def _read(self, data: Mapping[str, Any]) -> ConversationRating:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("ratingType")) is not None:
            self.rating_type = value
            taken += 1
        else:
            self.rating_type = MISSING
        if (value := data.get("conversationChannel")) is not None:
            self.conversation_channel = value
            taken += 1
        else:
            self.conversation_channel = MISSING
        if taken == sent:
            self.user_id = self.rating_status = self.timestamps = self.rating_score = self.rating_comment = (
                self.agent_id
            ) = self.language = MISSING
            return self
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = MISSING
        if (value := data.get("ratingStatus")) is not None:
            self.rating_status = value
            taken += 1
        else:
            self.rating_status = MISSING
        if (value := data.get("timestamps")) is not None:
            self.timestamps = value
            taken += 1
        else:
            self.timestamps = MISSING
        if taken == sent:
            self.rating_score = self.rating_comment = self.agent_id = self.language = UNSET
            return self
        if (value := data.get("ratingScore")) is not None:
            self.rating_score = value
            taken += 1
        else:
            self.rating_score = UNSET
        if (value := data.get("ratingComment")) is not None:
            self.rating_comment = value
            taken += 1
        else:
            self.rating_comment = UNSET
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = UNSET
        if taken == sent:
            self.language = UNSET
            return self
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
