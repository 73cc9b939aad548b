from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .app_event import AppEvent
    from .conversation_channel import ConversationChannel
    from .message_queue import MessageQueue
    from .send_event_request_recipient import SendEventRequestRecipient


@_define(kw_only=True, repr=False)
class SendEventRequest(Model):
    """An event to send."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "event": "event",
        "recipient": "recipient",
        "callback_url": "callback_url",
        "channel_priority_order": "channel_priority_order",
        "event_metadata": "event_metadata",
        "queue": "queue",
    }

    app_id: str
    """Id of the app."""
    event: AppEvent
    """The event; one key tells its kind."""
    recipient: SendEventRequestRecipient
    """A contact by id or by channel identities; in dispatch mode by channel identities only."""
    callback_url: str | Unset = UNSET
    """URL for delivery reports instead of the app's webhooks."""
    channel_priority_order: list[ConversationChannel] | Unset = UNSET
    """Channels in the order in which they are tried, instead of the recipient's, the conversation's and the app's own
    order."""
    event_metadata: str | Unset = UNSET
    """Text of the caller's own that comes back in callbacks."""
    queue: MessageQueue | Unset = UNSET
    """Priority in the queue. Without effect so far. The service's default is "NORMAL_PRIORITY"."""

    def _read(self, data: Mapping[str, Any]) -> SendEventRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("event")) is not None and isinstance(value, dict):
            self.event = app_event_from_dict(value)
            taken += 1
        else:
            self.event = MISSING
        if (value := data.get("recipient")) is not None and isinstance(value, dict):
            self.recipient = send_event_request_recipient_from_dict(value)
            taken += 1
        else:
            self.recipient = MISSING
        if taken == sent:
            self.callback_url = self.channel_priority_order = self.event_metadata = self.queue = UNSET
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
        if (value := data.get("event_metadata")) is not None:
            self.event_metadata = value
            taken += 1
        else:
            self.event_metadata = UNSET
        if taken == sent:
            self.queue = UNSET
            return self
        if (value := data.get("queue")) is not None:
            self.queue = value
            taken += 1
        else:
            self.queue = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app_id is not MISSING:
            d["app_id"] = self.app_id
        if self.event is not MISSING:
            d["event"] = self.event.to_dict()
        if self.recipient is not MISSING:
            d["recipient"] = self.recipient.to_dict()
        if self.callback_url is not UNSET:
            d["callback_url"] = self.callback_url
        if self.channel_priority_order is not UNSET:
            d["channel_priority_order"] = self.channel_priority_order
        if self.event_metadata is not UNSET:
            d["event_metadata"] = self.event_metadata
        if self.queue is not UNSET:
            d["queue"] = self.queue
        return d


# Last, so that models may refer to each other in circles.
from .app_event import app_event_from_dict
from .send_event_request_recipient import send_event_request_recipient_from_dict
