from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ConversationReferralEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "user": "user",
        "source": "source",
        "referral": "referral",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    user: User | Unset = UNSET
    """A person who talks to the business."""
    source: SourceWithCampaignWebhook | Unset = UNSET
    """Where an event came from, and through which campaign."""
    referral: Referral | Unset = UNSET
    """How a user came to a conversation."""

    def _read(self, data: Mapping[str, Any]) -> ConversationReferralEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(User)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(SourceWithCampaignWebhook)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if taken == sent:
            self.referral = UNSET
            return self
        if (value := data.get("referral")) is not None and isinstance(value, dict):
            self.referral = blank(Referral)._read(value)
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
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        if self.referral is not UNSET:
            d["referral"] = self.referral.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated
from .referral import Referral
from .source_with_campaign_webhook import SourceWithCampaignWebhook
from .user import User
