from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class UserMergeEventPayloadMergedUsers(Model):
    """The users before the merge."""

    surviving: User | Unset = UNSET
    """A person who talks to the business."""
    discarded: User | Unset = UNSET
    """A person who talks to the business."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UserMergeEventPayloadMergedUsers:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.surviving = (
            User.from_dict(d.pop("surviving")) if "surviving" in d and isinstance(d["surviving"], dict) else UNSET
        )
        self.discarded = (
            User.from_dict(d.pop("discarded")) if "discarded" in d and isinstance(d["discarded"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.surviving is not UNSET:
            d["surviving"] = self.surviving.to_dict()
        if self.discarded is not UNSET:
            d["discarded"] = self.discarded.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .user import User
