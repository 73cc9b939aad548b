from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .activity_log_attribute import ActivityLogAttribute
    from .deprecated_activity_log_type import DeprecatedActivityLogType


@_define(kw_only=True, repr=False)
class ActivityLogEntry(Model):
    """Something that happened to a conversation."""

    id: str
    conversation_id: int
    activity_timestamp: datetime.datetime
    """When it happened, as in `2021-12-01T12:46:36.581Z[GMT]`."""
    activity_type: DeprecatedActivityLogType
    """Kind of an activity, as a text; `_type` supersedes it."""
    type_: str
    """What happened, such as `MessageAddedByCustomer`, `ConversationClosed` or `TagAdded`."""
    author: ActivityLogUser | Unset = UNSET
    """Somebody who takes part in an activity."""
    attributes: ActivityLogAttribute | Unset = UNSET
    """Details of an activity, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ActivityLogEntry:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.conversation_id = (
            d.pop("conversationId") if "conversationId" in d and d["conversationId"] is not None else MISSING
        )
        self.activity_timestamp = take_datetime(d, "activityTimestamp") if "activityTimestamp" in d else MISSING
        self.activity_type = d.pop("activityType") if "activityType" in d and d["activityType"] is not None else MISSING
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] is not None else MISSING
        self.author = (
            ActivityLogUser.from_dict(d.pop("author")) if "author" in d and isinstance(d["author"], dict) else UNSET
        )
        self.attributes = (
            activity_log_attribute_from_dict(d.pop("attributes"))
            if "attributes" in d and isinstance(d["attributes"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.conversation_id is not MISSING:
            d["conversationId"] = self.conversation_id
        if self.activity_timestamp is not MISSING:
            d["activityTimestamp"] = format_datetime(self.activity_timestamp)
        if self.activity_type is not MISSING:
            d["activityType"] = self.activity_type
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        if self.attributes is not UNSET:
            d["attributes"] = self.attributes.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_attribute import activity_log_attribute_from_dict
from .activity_log_user import ActivityLogUser
