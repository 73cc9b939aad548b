from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .activity_post_type import ActivityPostType


@_define(kw_only=True, repr=False)
class ActivityPost(Model):
    """An activity to post."""

    author: Author | Unset = UNSET
    """Who a message is from."""
    type_: ActivityPostType | Unset = UNSET
    """Read, or started or stopped typing."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ActivityPost:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.author = Author.from_dict(d.pop("author")) if "author" in d and isinstance(d["author"], dict) else UNSET
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        return d


# Last, so that models may refer to each other in circles.
from .author import Author
