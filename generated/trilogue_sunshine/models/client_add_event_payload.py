from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .client_add_event_payload_reason import ClientAddEventPayloadReason


@_define(kw_only=True, repr=False)
class ClientAddEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "user": "user",
        "client": "client",
        "reason": "reason",
        "source": "source",
    }

    conversation: ConversationTruncated | None | Unset = UNSET
    """The conversation."""
    user: UserTruncated | Unset = UNSET
    """A user in short form."""
    client: Client | Unset = UNSET
    """A channel on which a user can be reached."""
    reason: ClientAddEventPayloadReason | Unset = UNSET
    """Why the client was added."""
    source: SourceWebhook | Unset = UNSET
    """Where an event came from."""

    def _read(self, data: Mapping[str, Any]) -> ClientAddEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation", UNSET)) is not UNSET and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        elif value is None:
            self.conversation = None
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(UserTruncated)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if (value := data.get("client")) is not None and isinstance(value, dict):
            self.client = blank(Client)._read(value)
            taken += 1
        else:
            self.client = UNSET
        if taken == sent:
            self.reason = self.source = UNSET
            return self
        if (value := data.get("reason")) is not None:
            self.reason = value
            taken += 1
        else:
            self.reason = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(SourceWebhook)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = None if self.conversation is None else self.conversation.to_dict()
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        if self.client is not UNSET:
            d["client"] = self.client.to_dict()
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .client import Client
from .conversation_truncated import ConversationTruncated
from .source_webhook import SourceWebhook
from .user_truncated import UserTruncated
