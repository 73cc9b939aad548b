from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "user": "user",
        "conversation": "conversation",
        "message": "message",
        "destination": "destination",
        "externalMessages": "external_messages",
        "isFinalEvent": "is_final_event",
        "error": "error",
    }

    user: User | Unset = UNSET
    """A person who talks to the business."""
    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    message: ConversationMessageDeliveryFailureEventPayloadMessage | Unset = UNSET
    """The message."""
    destination: ConversationMessageDeliveryFailureEventPayloadDestination | Unset = UNSET
    """Channel it was sent to."""
    external_messages: list[ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem] | None | Unset = UNSET
    """Messages on the channel that it became."""
    is_final_event: bool | Unset = UNSET
    """Whether no further delivery event follows for this message."""
    error: ConversationMessageDeliveryFailureEventPayloadError | Unset = UNSET
    """Why delivery failed."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(User)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = blank(ConversationMessageDeliveryFailureEventPayloadMessage)._read(value)
            taken += 1
        else:
            self.message = UNSET
        if taken == sent:
            self.destination = self.external_messages = self.is_final_event = self.error = UNSET
            return self
        if (value := data.get("destination")) is not None and isinstance(value, dict):
            self.destination = blank(ConversationMessageDeliveryFailureEventPayloadDestination)._read(value)
            taken += 1
        else:
            self.destination = UNSET
        if (value := data.get("externalMessages", UNSET)) is not UNSET and isinstance(value, list):
            self.external_messages = (
                [
                    blank(ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem)._read(item)
                    if isinstance(item, dict)
                    else item
                    for item in value
                ]
                if value
                else []
            )
            taken += 1
        elif value is None:
            self.external_messages = None
            taken += 1
        else:
            self.external_messages = UNSET
        if (value := data.get("isFinalEvent")) is not None:
            self.is_final_event = value
            taken += 1
        else:
            self.is_final_event = UNSET
        if taken == sent:
            self.error = UNSET
            return self
        if (value := data.get("error")) is not None and isinstance(value, dict):
            self.error = blank(ConversationMessageDeliveryFailureEventPayloadError)._read(value)
            taken += 1
        else:
            self.error = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        if self.destination is not UNSET:
            d["destination"] = self.destination.to_dict()
        if self.external_messages is not UNSET:
            d["externalMessages"] = None if self.external_messages is None else encode_items(self.external_messages)
        if self.is_final_event is not UNSET:
            d["isFinalEvent"] = self.is_final_event
        if self.error is not UNSET:
            d["error"] = self.error.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_message_delivery_failure_event_payload_destination import (
    ConversationMessageDeliveryFailureEventPayloadDestination,
)
from .conversation_message_delivery_failure_event_payload_error import (
    ConversationMessageDeliveryFailureEventPayloadError,
)
from .conversation_message_delivery_failure_event_payload_external_messages_item import (
    ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem,
)
from .conversation_message_delivery_failure_event_payload_message import (
    ConversationMessageDeliveryFailureEventPayloadMessage,
)
from .conversation_truncated import ConversationTruncated
from .user import User
