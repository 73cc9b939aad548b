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
    from .client_add_event_payload_reason import ClientAddEventPayloadReason


@_define(kw_only=True, repr=False)
class ClientAddEventPayload(Model):
    """What happened."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClientAddEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else take_null(d, "conversation")
        )
        self.user = UserTruncated.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else UNSET
        self.client = Client.from_dict(d.pop("client")) if "client" in d and isinstance(d["client"], dict) else UNSET
        self.reason = d.pop("reason") if "reason" in d and d["reason"] is not None else UNSET
        self.source = (
            SourceWebhook.from_dict(d.pop("source")) if "source" in d and isinstance(d["source"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
