from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .activity_log_attribute import ActivityLogAttribute
    from .deprecated_activity_log_type import DeprecatedActivityLogType


@_define(kw_only=True, repr=False)
class ActivityLogEntry(Model):
    """Something that happened to a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "conversationId": "conversation_id",
        "activityTimestamp": "activity_timestamp",
        "activityType": "activity_type",
        "_type": "type_",
        "author": "author",
        "attributes": "attributes",
    }

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

    def _read(self, data: Mapping[str, Any]) -> ActivityLogEntry:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("conversationId")) is not None:
            self.conversation_id = value
            taken += 1
        else:
            self.conversation_id = MISSING
        if (value := data.get("activityTimestamp")) is not None and (
            time := self._read_time("activityTimestamp", value)
        ) is not UNSET:
            self.activity_timestamp = time
            taken += 1
        else:
            self.activity_timestamp = MISSING
        if taken == sent:
            self.activity_type = self.type_ = self.author = self.attributes = MISSING
            return self
        if (value := data.get("activityType")) is not None:
            self.activity_type = value
            taken += 1
        else:
            self.activity_type = MISSING
        if (value := data.get("_type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("author")) is not None and isinstance(value, dict):
            self.author = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.author = UNSET
        if taken == sent:
            self.attributes = UNSET
            return self
        if (value := data.get("attributes")) is not None and isinstance(value, dict):
            self.attributes = activity_log_attribute_from_dict(value)
            taken += 1
        else:
            self.attributes = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.conversation_id is not MISSING:
            d["conversationId"] = self.conversation_id
        if self.activity_timestamp is not MISSING:
            d["activityTimestamp"] = self._write_time("activityTimestamp", self.activity_timestamp)
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
