from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .conversation_channel import ConversationChannel
    from .json_object import JsonObject
    from .message_queue import MessageQueue
    from .recipient import Recipient
    from .send_message_request_channel_properties import SendMessageRequestChannelProperties


@_define(kw_only=True, repr=False)
class SendMessageRequest(Model):
    """A message to send."""

    app_id: str
    """Id of the app."""
    message: AppMessage
    """A message from an app to a contact."""
    recipient: Recipient
    """Who gets a message: a contact by id or by channel identities."""
    callback_url: str | Unset = UNSET
    """URL for delivery reports instead of the app's webhooks."""
    channel_priority_order: list[ConversationChannel] | Unset = UNSET
    """Channels in the order in which they are tried, instead of the recipient's, the conversation's and the app's own
    order."""
    channel_properties: SendMessageRequestChannelProperties | Unset = UNSET
    """Properties that only one channel knows, at most 1024 characters each."""
    message_metadata: str | Unset = UNSET
    """Text of the caller's own that comes back in delivery reports."""
    conversation_metadata: JsonObject | str | Unset = UNSET
    """Metadata for the conversation, a JSON object or the same written as text."""
    queue: MessageQueue | Unset = UNSET
    """Priority in the queue. Without effect so far. The service's default is "NORMAL_PRIORITY"."""
    ttl: str | Unset = UNSET
    """Time for delivery, such as `10s`; afterwards no further channel is tried."""
    processing_strategy: str | Unset = UNSET
    """How a request departs from the app's processing mode. The service's default is "DEFAULT"."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SendMessageRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.message = (
            app_message_from_dict(d.pop("message")) if "message" in d and isinstance(d["message"], dict) else MISSING
        )
        self.recipient = (
            recipient_from_dict(d.pop("recipient"))
            if "recipient" in d and isinstance(d["recipient"], dict)
            else MISSING
        )
        self.callback_url = d.pop("callback_url") if "callback_url" in d and d["callback_url"] is not None else UNSET
        self.channel_priority_order = (
            d.pop("channel_priority_order")
            if "channel_priority_order" in d and d["channel_priority_order"] is not None
            else UNSET
        )
        self.channel_properties = (
            d.pop("channel_properties") if "channel_properties" in d and d["channel_properties"] is not None else UNSET
        )
        self.message_metadata = (
            d.pop("message_metadata") if "message_metadata" in d and d["message_metadata"] is not None else UNSET
        )
        self.conversation_metadata = (
            d.pop("conversation_metadata")
            if "conversation_metadata" in d and d["conversation_metadata"] is not None
            else UNSET
        )
        self.queue = d.pop("queue") if "queue" in d and d["queue"] is not None else UNSET
        self.ttl = d.pop("ttl") if "ttl" in d and d["ttl"] is not None else UNSET
        self.processing_strategy = (
            d.pop("processing_strategy")
            if "processing_strategy" in d and d["processing_strategy"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.message is not MISSING:
            d["message"] = self.message.to_dict()
        if self.recipient is not MISSING:
            d["recipient"] = self.recipient.to_dict()
        if self.callback_url is not UNSET:
            d["callback_url"] = self.callback_url
        if self.channel_priority_order is not UNSET:
            d["channel_priority_order"] = self.channel_priority_order
        if self.channel_properties is not UNSET:
            d["channel_properties"] = self.channel_properties
        if self.message_metadata is not UNSET:
            d["message_metadata"] = self.message_metadata
        if self.conversation_metadata is not UNSET:
            d["conversation_metadata"] = self.conversation_metadata
        if self.queue is not UNSET:
            d["queue"] = self.queue
        if self.ttl is not UNSET:
            d["ttl"] = self.ttl
        if self.processing_strategy is not UNSET:
            d["processing_strategy"] = self.processing_strategy
        return d


# Last, so that models may refer to each other in circles.
from .app_message import app_message_from_dict
from .recipient import recipient_from_dict
