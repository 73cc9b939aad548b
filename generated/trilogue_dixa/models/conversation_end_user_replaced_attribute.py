from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ConversationEndUserReplacedAttribute(Model):
    """The conversation got another end user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "oldUser": "old_user",
        "newUser": "new_user",
    }

    type_: Literal["ConversationEndUserReplacedAttribute"] = "ConversationEndUserReplacedAttribute"
    """Always 'ConversationEndUserReplacedAttribute': tells which kind this is."""
    old_user: ActivityLogUser
    """Somebody who takes part in an activity."""
    new_user: ActivityLogUser
    """Somebody who takes part in an activity."""

    def _read(self, data: Mapping[str, Any]) -> ConversationEndUserReplacedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationEndUserReplacedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("oldUser")) is not None and isinstance(value, dict):
            self.old_user = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.old_user = MISSING
        if (value := data.get("newUser")) is not None and isinstance(value, dict):
            self.new_user = blank(ActivityLogUser)._read(value)
            taken += 1
        else:
            self.new_user = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.old_user is not MISSING:
            d["oldUser"] = self.old_user.to_dict()
        if self.new_user is not MISSING:
            d["newUser"] = self.new_user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
