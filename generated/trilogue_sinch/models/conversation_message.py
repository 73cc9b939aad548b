from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .conversation_direction import ConversationDirection


@_define(kw_only=True, repr=False)
class ConversationMessage(Model):
    """A message of a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "accept_time": "accept_time",
        "app_message": "app_message",
        "channel_identity": "channel_identity",
        "contact_id": "contact_id",
        "contact_message": "contact_message",
        "conversation_id": "conversation_id",
        "direction": "direction",
        "id": "id",
        "metadata": "metadata",
        "injected": "injected",
    }

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

    def _read(self, data: Mapping[str, Any]) -> ConversationMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("accept_time")) is not None and (
            time := self._read_time("accept_time", value)
        ) is not UNSET:
            self.accept_time = time
            taken += 1
        else:
            self.accept_time = UNSET
        if (value := data.get("app_message")) is not None and isinstance(value, dict):
            self.app_message = app_message_from_dict(value)
            taken += 1
        else:
            self.app_message = UNSET
        if (value := data.get("channel_identity")) is not None and isinstance(value, dict):
            self.channel_identity = blank(ChannelIdentity)._read(value)
            taken += 1
        else:
            self.channel_identity = UNSET
        if taken == sent:
            self.contact_id = self.contact_message = self.conversation_id = self.direction = self.id = self.metadata = (
                self.injected
            ) = UNSET
            return self
        if (value := data.get("contact_id")) is not None:
            self.contact_id = value
            taken += 1
        else:
            self.contact_id = UNSET
        if (value := data.get("contact_message")) is not None and isinstance(value, dict):
            self.contact_message = blank(ContactMessage)._read(value)
            taken += 1
        else:
            self.contact_message = UNSET
        if (value := data.get("conversation_id")) is not None:
            self.conversation_id = value
            taken += 1
        else:
            self.conversation_id = UNSET
        if taken == sent:
            self.direction = self.id = self.metadata = self.injected = UNSET
            return self
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = UNSET
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("metadata")) is not None:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken == sent:
            self.injected = UNSET
            return self
        if (value := data.get("injected")) is not None:
            self.injected = value
            taken += 1
        else:
            self.injected = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.accept_time is not UNSET:
            d["accept_time"] = self._write_time("accept_time", self.accept_time)
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
