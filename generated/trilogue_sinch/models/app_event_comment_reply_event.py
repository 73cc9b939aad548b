from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class AppEventCommentReplyEvent(Model):
    """The `AppEventCommentReplyEvent` object."""

    comment_reply_event: CommentReplyEvent
    """An answer to a comment."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppEventCommentReplyEvent:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.comment_reply_event = (
            CommentReplyEvent.from_dict(d.pop("comment_reply_event"))
            if "comment_reply_event" in d and isinstance(d["comment_reply_event"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.comment_reply_event is not MISSING:
            d["comment_reply_event"] = self.comment_reply_event.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .comment_reply_event import CommentReplyEvent
