from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownAppEvent(Model):
    """A kind of `AppEvent` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownAppEvent:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def app_event_from_dict(data: Mapping[str, Any]) -> AppEvent:
    """Read a JSON object as the class whose key it has."""
    if data.get("composing_event") is not None:
        return AppEventComposingEvent.from_dict(data)
    if data.get("comment_reply_event") is not None:
        return AppEventCommentReplyEvent.from_dict(data)
    return UnknownAppEvent.from_dict(data)


# Last, so that models may refer to each other in circles.
from .app_event_comment_reply_event import AppEventCommentReplyEvent
from .app_event_composing_event import AppEventComposingEvent

AppEvent: TypeAlias = AppEventComposingEvent | AppEventCommentReplyEvent | UnknownAppEvent
"""The event; one key tells its kind."""
