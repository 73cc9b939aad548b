from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .conversation_create_event_payload_creation_reason import ConversationCreateEventPayloadCreationReason


@_define(kw_only=True, repr=False)
class ConversationCreateEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "creationReason": "creation_reason",
        "source": "source",
        "user": "user",
        "referral": "referral",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    creation_reason: ConversationCreateEventPayloadCreationReason | Unset = UNSET
    """What made it begin."""
    source: SourceWithCampaignWebhook | Unset = UNSET
    """Where an event came from, and through which campaign."""
    user: None | Unset | User = UNSET
    """The user."""
    referral: None | Referral | Unset = UNSET
    """How the user came."""

    def _read(self, data: Mapping[str, Any]) -> ConversationCreateEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("creationReason")) is not None:
            self.creation_reason = value
            taken += 1
        else:
            self.creation_reason = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(SourceWithCampaignWebhook)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if taken == sent:
            self.user = self.referral = UNSET
            return self
        if (value := data.get("user", UNSET)) is not UNSET and isinstance(value, dict):
            self.user = blank(User)._read(value)
            taken += 1
        elif value is None:
            self.user = None
            taken += 1
        else:
            self.user = UNSET
        if (value := data.get("referral", UNSET)) is not UNSET and isinstance(value, dict):
            self.referral = blank(Referral)._read(value)
            taken += 1
        elif value is None:
            self.referral = None
            taken += 1
        else:
            self.referral = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.creation_reason is not UNSET:
            d["creationReason"] = self.creation_reason
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        if self.user is not UNSET:
            d["user"] = None if self.user is None else self.user.to_dict()
        if self.referral is not UNSET:
            d["referral"] = None if self.referral is None else self.referral.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .referral import Referral
from .source_with_campaign_webhook import SourceWithCampaignWebhook
from .user import User
