from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ConversationEndUserReplacedAttribute(Model):
    """The conversation got another end user."""

    type_: Literal["ConversationEndUserReplacedAttribute"] = "ConversationEndUserReplacedAttribute"
    """Always 'ConversationEndUserReplacedAttribute': tells which kind this is."""
    old_user: ActivityLogUser
    """Somebody who takes part in an activity."""
    new_user: ActivityLogUser
    """Somebody who takes part in an activity."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationEndUserReplacedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = (
            d.pop("_type") if "_type" in d and d["_type"] == "ConversationEndUserReplacedAttribute" else MISSING
        )
        self.old_user = (
            ActivityLogUser.from_dict(d.pop("oldUser"))
            if "oldUser" in d and isinstance(d["oldUser"], dict)
            else MISSING
        )
        self.new_user = (
            ActivityLogUser.from_dict(d.pop("newUser"))
            if "newUser" in d and isinstance(d["newUser"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.old_user is not MISSING:
            d["oldUser"] = self.old_user.to_dict()
        if self.new_user is not MISSING:
            d["newUser"] = self.new_user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .activity_log_user import ActivityLogUser
