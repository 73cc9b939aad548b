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
class ConversationRatingScheduledAttribute(Model):
    """Asking for a rating was scheduled."""

    type_: Literal["ConversationRatingScheduledAttribute"] = "ConversationRatingScheduledAttribute"
    """Always 'ConversationRatingScheduledAttribute': tells which kind this is."""
    rating_scheduled_time: str
    """When it will be asked for."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationRatingScheduledAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = (
            d.pop("_type") if "_type" in d and d["_type"] == "ConversationRatingScheduledAttribute" else MISSING
        )
        self.rating_scheduled_time = (
            d.pop("ratingScheduledTime")
            if "ratingScheduledTime" in d and d["ratingScheduledTime"] is not None
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.rating_scheduled_time is not MISSING:
            d["ratingScheduledTime"] = self.rating_scheduled_time
        return d
