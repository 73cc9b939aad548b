from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .activity_post_type import ActivityPostType


@_define(kw_only=True, repr=False)
class ActivityPost(Model):
    """An activity to post."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "author": "author",
        "type": "type_",
    }

    author: Author | Unset = UNSET
    """Who a message is from."""
    type_: ActivityPostType | Unset = UNSET
    """Read, or started or stopped typing."""

    def _read(self, data: Mapping[str, Any]) -> ActivityPost:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("author")) is not None and isinstance(value, dict):
            self.author = blank(Author)._read(value)
            taken += 1
        else:
            self.author = UNSET
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        return d


# Last, so that models may refer to each other in circles.
from .author import Author
