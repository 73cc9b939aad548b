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
    from .activity_type import ActivityType


@_define(kw_only=True, repr=False)
class ConversationTypingEventPayloadActivity(Model):
    """The activity."""

    type_: ActivityType | Unset = UNSET
    """Read, or started or stopped typing."""
    source: SourceWebhook | Unset = UNSET
    """Where an event came from."""
    author: AuthorWebhook | Unset = UNSET
    """Who a message is from, as webhooks show it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationTypingEventPayloadActivity:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.source = (
            SourceWebhook.from_dict(d.pop("source")) if "source" in d and isinstance(d["source"], dict) else UNSET
        )
        self.author = (
            AuthorWebhook.from_dict(d.pop("author")) if "author" in d and isinstance(d["author"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .author_webhook import AuthorWebhook
from .source_webhook import SourceWebhook
