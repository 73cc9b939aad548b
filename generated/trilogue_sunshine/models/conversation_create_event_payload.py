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
    from .conversation_create_event_payload_creation_reason import ConversationCreateEventPayloadCreationReason


@_define(kw_only=True, repr=False)
class ConversationCreateEventPayload(Model):
    """What happened."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationCreateEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else UNSET
        )
        self.creation_reason = (
            d.pop("creationReason") if "creationReason" in d and d["creationReason"] is not None else UNSET
        )
        self.source = (
            SourceWithCampaignWebhook.from_dict(d.pop("source"))
            if "source" in d and isinstance(d["source"], dict)
            else UNSET
        )
        self.user = (
            User.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else take_null(d, "user")
        )
        self.referral = (
            Referral.from_dict(d.pop("referral"))
            if "referral" in d and isinstance(d["referral"], dict)
            else take_null(d, "referral")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
