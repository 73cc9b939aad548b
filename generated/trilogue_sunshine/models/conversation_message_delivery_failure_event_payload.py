from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
    take_null,
)


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayload(Model):
    """What happened."""

    user: User | Unset = UNSET
    """A person who talks to the business."""
    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    message: ConversationMessageDeliveryPayloadMessage | Unset = UNSET
    """The message."""
    destination: ConversationMessageDeliveryPayloadDestination | Unset = UNSET
    """Channel it was sent to."""
    external_messages: list[ConversationMessageDeliveryPayloadExternalMessagesItem] | None | Unset = UNSET
    """Messages on the channel that it became."""
    is_final_event: bool | Unset = UNSET
    """Whether no further delivery event follows for this message."""
    error: ConversationMessageDeliveryFailureEventPayloadAllOf1Error | Unset = UNSET
    """Why delivery failed."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user = User.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else UNSET
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else UNSET
        )
        self.message = (
            ConversationMessageDeliveryPayloadMessage.from_dict(d.pop("message"))
            if "message" in d and isinstance(d["message"], dict)
            else UNSET
        )
        self.destination = (
            ConversationMessageDeliveryPayloadDestination.from_dict(d.pop("destination"))
            if "destination" in d and isinstance(d["destination"], dict)
            else UNSET
        )
        self.external_messages = (
            [
                ConversationMessageDeliveryPayloadExternalMessagesItem.from_dict(item)
                if isinstance(item, dict)
                else item
                for item in d.pop("externalMessages")
            ]
            if "externalMessages" in d and isinstance(d["externalMessages"], list)
            else take_null(d, "externalMessages")
        )
        self.is_final_event = d.pop("isFinalEvent") if "isFinalEvent" in d and d["isFinalEvent"] is not None else UNSET
        self.error = (
            ConversationMessageDeliveryFailureEventPayloadAllOf1Error.from_dict(d.pop("error"))
            if "error" in d and isinstance(d["error"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
from .conversation_message_delivery_failure_event_payload_all_of_1_error import (
    ConversationMessageDeliveryFailureEventPayloadAllOf1Error,
)
from .conversation_message_delivery_payload_destination import ConversationMessageDeliveryPayloadDestination
from .conversation_message_delivery_payload_external_messages_item import (
    ConversationMessageDeliveryPayloadExternalMessagesItem,
)
from .conversation_message_delivery_payload_message import ConversationMessageDeliveryPayloadMessage
from .conversation_truncated import ConversationTruncated
from .user import User
