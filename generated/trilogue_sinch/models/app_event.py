from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownAppEvent(Model):
    """A kind of `AppEvent` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownAppEvent:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def app_event_from_dict(data: Mapping[str, Any]) -> AppEvent:
    """Read a JSON object as the class whose key it has."""
    if data.get("composing_event") is not None:
        return blank(_KINDS["composing_event"])._read(data)
    if data.get("comment_reply_event") is not None:
        return blank(_KINDS["comment_reply_event"])._read(data)
    return blank(UnknownAppEvent)._read(data)


_KINDS: Kinds[AppEvent] = Kinds(
    __package__,
    {
        "composing_event": "app_event_composing_event.AppEventComposingEvent",
        "comment_reply_event": "app_event_comment_reply_event.AppEventCommentReplyEvent",
    },
)

if TYPE_CHECKING:
    from .app_event_comment_reply_event import AppEventCommentReplyEvent
    from .app_event_composing_event import AppEventComposingEvent

    AppEvent: TypeAlias = AppEventComposingEvent | AppEventCommentReplyEvent | UnknownAppEvent
    """The event; one key tells its kind."""

else:

    def __getattr__(name: str) -> Any:
        if name == "AppEvent":
            return _KINDS.union(UnknownAppEvent)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
