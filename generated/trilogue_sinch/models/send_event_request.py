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
    from .app_event import AppEvent
    from .conversation_channel import ConversationChannel
    from .message_queue import MessageQueue
    from .send_event_request_recipient import SendEventRequestRecipient


@_define(kw_only=True, repr=False)
class SendEventRequest(Model):
    """An event to send."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SendEventRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.app_id = d.pop("app_id") if "app_id" in d and d["app_id"] is not None else MISSING
        self.event = app_event_from_dict(d.pop("event")) if "event" in d and isinstance(d["event"], dict) else MISSING
        self.recipient = (
            send_event_request_recipient_from_dict(d.pop("recipient"))
            if "recipient" in d and isinstance(d["recipient"], dict)
            else MISSING
        )
        self.callback_url = d.pop("callback_url") if "callback_url" in d and d["callback_url"] is not None else UNSET
        self.channel_priority_order = (
            d.pop("channel_priority_order")
            if "channel_priority_order" in d and d["channel_priority_order"] is not None
            else UNSET
        )
        self.event_metadata = (
            d.pop("event_metadata") if "event_metadata" in d and d["event_metadata"] is not None else UNSET
        )
        self.queue = d.pop("queue") if "queue" in d and d["queue"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
