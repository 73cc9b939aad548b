from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .conversation_read_event_payload_activity_type import ConversationReadEventPayloadActivityType


@_define(kw_only=True, repr=False)
class ConversationReadEventPayloadActivity(Model):
    """The activity."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "source": "source",
        "author": "author",
    }

    type_: ConversationReadEventPayloadActivityType | Unset = UNSET
    """The service's default is "conversation:read"."""
    source: SourceWebhook | Unset = UNSET
    """Where an event came from."""
    author: AuthorWebhook | Unset = UNSET
    """Who a message is from, as webhooks show it."""

    def _read(self, data: Mapping[str, Any]) -> ConversationReadEventPayloadActivity:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(SourceWebhook)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if (value := data.get("author")) is not None and isinstance(value, dict):
            self.author = blank(AuthorWebhook)._read(value)
            taken += 1
        else:
            self.author = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
