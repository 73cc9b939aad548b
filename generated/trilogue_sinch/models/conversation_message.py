from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .conversation_direction import ConversationDirection


@_define(kw_only=True, repr=False)
class ConversationMessage(Model):
    """A message of a conversation."""

    accept_time: datetime.datetime | Unset = UNSET
    """When the service took the message in."""
    app_message: AppMessage | Unset = UNSET
    """A message from an app to a contact."""
    channel_identity: ChannelIdentity | Unset = UNSET
    """Who somebody is on a channel."""
    contact_id: str | Unset = UNSET
    """Id of the contact."""
    contact_message: ContactMessage | Unset = UNSET
    """A message from a contact to an app; one of its keys tells the kind."""
    conversation_id: str | Unset = UNSET
    """Id of the conversation."""
    direction: ConversationDirection | Unset = UNSET
    """Way a message goes. The service's default is "UNDEFINED_DIRECTION"."""
    id: str | Unset = UNSET
    """Id of the message."""
    metadata: str | Unset = UNSET
    """Text of the caller's own, at most 1024 characters."""
    injected: bool | Unset = UNSET
    """Whether it was injected."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.accept_time = take_datetime(d, "accept_time") if "accept_time" in d else UNSET
        self.app_message = (
            app_message_from_dict(d.pop("app_message"))
            if "app_message" in d and isinstance(d["app_message"], dict)
            else UNSET
        )
        self.channel_identity = (
            ChannelIdentity.from_dict(d.pop("channel_identity"))
            if "channel_identity" in d and isinstance(d["channel_identity"], dict)
            else UNSET
        )
        self.contact_id = d.pop("contact_id") if "contact_id" in d and d["contact_id"] is not None else UNSET
        self.contact_message = (
            ContactMessage.from_dict(d.pop("contact_message"))
            if "contact_message" in d and isinstance(d["contact_message"], dict)
            else UNSET
        )
        self.conversation_id = (
            d.pop("conversation_id") if "conversation_id" in d and d["conversation_id"] is not None else UNSET
        )
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else UNSET
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d and d["metadata"] is not None else UNSET
        self.injected = d.pop("injected") if "injected" in d and d["injected"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.accept_time is not UNSET:
            d["accept_time"] = format_datetime(self.accept_time)
        if self.app_message is not UNSET:
            d["app_message"] = self.app_message.to_dict()
        if self.channel_identity is not UNSET:
            d["channel_identity"] = self.channel_identity.to_dict()
        if self.contact_id is not UNSET:
            d["contact_id"] = self.contact_id
        if self.contact_message is not UNSET:
            d["contact_message"] = self.contact_message.to_dict()
        if self.conversation_id is not UNSET:
            d["conversation_id"] = self.conversation_id
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.id is not UNSET:
            d["id"] = self.id
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.injected is not UNSET:
            d["injected"] = self.injected
        return d


# Last, so that models may refer to each other in circles.
from .app_message import app_message_from_dict
from .channel_identity import ChannelIdentity
from .contact_message import ContactMessage
