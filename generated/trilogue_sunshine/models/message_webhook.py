from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    take_null,
)

if TYPE_CHECKING:
    from .content import Content
    from .metadata import Metadata
    from .quoted_message import QuotedMessage


@_define(kw_only=True, repr=False)
class MessageWebhook(Model):
    """A message, as webhooks show it."""

    id: str | Unset = UNSET
    """Id of the message."""
    received: str | Unset = UNSET
    """When the service received it, ISO 8601."""
    author: AuthorWebhook | Unset = UNSET
    """Who a message is from, as webhooks show it."""
    content: Content | Unset = UNSET
    """What a message says, told apart by `type`."""
    source: MessageWebhookSource | Unset = UNSET
    """Where the message came from."""
    quoted_message: None | QuotedMessage | Unset = UNSET
    """The message that this one answers."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values."""
    deleted: bool | None | Unset = UNSET
    """Whether the user has deleted it on the channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MessageWebhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.received = d.pop("received") if "received" in d and d["received"] is not None else UNSET
        self.author = (
            AuthorWebhook.from_dict(d.pop("author")) if "author" in d and isinstance(d["author"], dict) else UNSET
        )
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else UNSET
        )
        self.source = (
            MessageWebhookSource.from_dict(d.pop("source"))
            if "source" in d and isinstance(d["source"], dict)
            else UNSET
        )
        self.quoted_message = (
            quoted_message_from_dict(d.pop("quotedMessage"))
            if "quotedMessage" in d and isinstance(d["quotedMessage"], dict)
            else take_null(d, "quotedMessage")
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.deleted = d.pop("deleted") if "deleted" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.received is not UNSET:
            d["received"] = self.received
        if self.author is not UNSET:
            d["author"] = self.author.to_dict()
        if self.content is not UNSET:
            d["content"] = self.content.to_dict()
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        if self.quoted_message is not UNSET:
            d["quotedMessage"] = None if self.quoted_message is None else self.quoted_message.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.deleted is not UNSET:
            d["deleted"] = self.deleted
        return d


# Last, so that models may refer to each other in circles.
from .author_webhook import AuthorWebhook
from .content import content_from_dict
from .message_webhook_source import MessageWebhookSource
from .quoted_message import quoted_message_from_dict
