from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class AppEventCommentReplyEvent(Model):
    """The `AppEventCommentReplyEvent` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "comment_reply_event": "comment_reply_event",
    }

    comment_reply_event: CommentReplyEvent
    """An answer to a comment."""

    def _read(self, data: Mapping[str, Any]) -> AppEventCommentReplyEvent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("comment_reply_event")) is not None and isinstance(value, dict):
            self.comment_reply_event = blank(CommentReplyEvent)._read(value)
            taken += 1
        else:
            self.comment_reply_event = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.comment_reply_event is not MISSING:
            d["comment_reply_event"] = self.comment_reply_event.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .comment_reply_event import CommentReplyEvent
