from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

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

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "message": "message",
        "recipient": "recipient",
        "callback_url": "callback_url",
        "channel_priority_order": "channel_priority_order",
        "channel_properties": "channel_properties",
        "message_metadata": "message_metadata",
        "conversation_metadata": "conversation_metadata",
        "queue": "queue",
        "ttl": "ttl",
        "processing_strategy": "processing_strategy",
    }

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

    def _read(self, data: Mapping[str, Any]) -> SendMessageRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = app_message_from_dict(value)
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("recipient")) is not None and isinstance(value, dict):
            self.recipient = recipient_from_dict(value)
            taken += 1
        else:
            self.recipient = MISSING
        if taken == sent:
            self.callback_url = self.channel_priority_order = self.channel_properties = self.message_metadata = (
                self.conversation_metadata
            ) = self.queue = self.ttl = self.processing_strategy = UNSET
            return self
        if (value := data.get("callback_url")) is not None:
            self.callback_url = value
            taken += 1
        else:
            self.callback_url = UNSET
        if (value := data.get("channel_priority_order")) is not None:
            self.channel_priority_order = value
            taken += 1
        else:
            self.channel_priority_order = UNSET
        if (value := data.get("channel_properties")) is not None:
            self.channel_properties = value
            taken += 1
        else:
            self.channel_properties = UNSET
        if taken == sent:
            self.message_metadata = self.conversation_metadata = self.queue = self.ttl = self.processing_strategy = (
                UNSET
            )
            return self
        if (value := data.get("message_metadata")) is not None:
            self.message_metadata = value
            taken += 1
        else:
            self.message_metadata = UNSET
        if (value := data.get("conversation_metadata")) is not None:
            self.conversation_metadata = value
            taken += 1
        else:
            self.conversation_metadata = UNSET
        if (value := data.get("queue")) is not None:
            self.queue = value
            taken += 1
        else:
            self.queue = UNSET
        if taken == sent:
            self.ttl = self.processing_strategy = UNSET
            return self
        if (value := data.get("ttl")) is not None:
            self.ttl = value
            taken += 1
        else:
            self.ttl = UNSET
        if (value := data.get("processing_strategy")) is not None:
            self.processing_strategy = value
            taken += 1
        else:
            self.processing_strategy = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
