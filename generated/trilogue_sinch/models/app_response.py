from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .conversation_metadata_report_view import ConversationMetadataReportView


@_define(kw_only=True, repr=False)
class AppResponse(Model):
    """An app: channel credentials and webhooks under one id."""

    channel_credentials: list[ConversationChannelCredential] | Unset = UNSET
    """Credentials of the channels; their order is the app's channel priority."""
    conversation_metadata_report_view: ConversationMetadataReportView | Unset = UNSET
    """How much of the conversation's metadata callbacks carry. The service's default is "NONE"."""
    display_name: str | Unset = UNSET
    """Name for people to read."""
    id: str | Unset = UNSET
    """Its id."""
    rate_limits: RateLimits | Unset = UNSET
    """Rates of an app, per second."""
    retention_policy: RetentionPolicy | Unset = UNSET
    """How long messages and conversations are kept."""
    dispatch_retention_policy: DispatchRetentionPolicy | Unset = UNSET
    """How long messages in dispatch mode are kept."""
    processing_mode: str | Unset = UNSET
    """Whether an app keeps contacts and conversations. The service's default is "CONVERSATION"."""
    smart_conversation: SmartConversation | Unset = UNSET
    """Smart Conversations, a feature open to chosen customers."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel_credentials = (
            [
                ConversationChannelCredential.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("channel_credentials")
            ]
            if "channel_credentials" in d and isinstance(d["channel_credentials"], list)
            else UNSET
        )
        self.conversation_metadata_report_view = (
            d.pop("conversation_metadata_report_view")
            if "conversation_metadata_report_view" in d and d["conversation_metadata_report_view"] is not None
            else UNSET
        )
        self.display_name = d.pop("display_name") if "display_name" in d and d["display_name"] is not None else UNSET
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.rate_limits = (
            RateLimits.from_dict(d.pop("rate_limits"))
            if "rate_limits" in d and isinstance(d["rate_limits"], dict)
            else UNSET
        )
        self.retention_policy = (
            RetentionPolicy.from_dict(d.pop("retention_policy"))
            if "retention_policy" in d and isinstance(d["retention_policy"], dict)
            else UNSET
        )
        self.dispatch_retention_policy = (
            DispatchRetentionPolicy.from_dict(d.pop("dispatch_retention_policy"))
            if "dispatch_retention_policy" in d and isinstance(d["dispatch_retention_policy"], dict)
            else UNSET
        )
        self.processing_mode = (
            d.pop("processing_mode") if "processing_mode" in d and d["processing_mode"] is not None else UNSET
        )
        self.smart_conversation = (
            SmartConversation.from_dict(d.pop("smart_conversation"))
            if "smart_conversation" in d and isinstance(d["smart_conversation"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel_credentials is not UNSET:
            d["channel_credentials"] = encode_items(self.channel_credentials)
        if self.conversation_metadata_report_view is not UNSET:
            d["conversation_metadata_report_view"] = self.conversation_metadata_report_view
        if self.display_name is not UNSET:
            d["display_name"] = self.display_name
        if self.id is not UNSET:
            d["id"] = self.id
        if self.rate_limits is not UNSET:
            d["rate_limits"] = self.rate_limits.to_dict()
        if self.retention_policy is not UNSET:
            d["retention_policy"] = self.retention_policy.to_dict()
        if self.dispatch_retention_policy is not UNSET:
            d["dispatch_retention_policy"] = self.dispatch_retention_policy.to_dict()
        if self.processing_mode is not UNSET:
            d["processing_mode"] = self.processing_mode
        if self.smart_conversation is not UNSET:
            d["smart_conversation"] = self.smart_conversation.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation_channel_credential import ConversationChannelCredential
from .dispatch_retention_policy import DispatchRetentionPolicy
from .rate_limits import RateLimits
from .retention_policy import RetentionPolicy
from .smart_conversation import SmartConversation
