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
    keep_null,
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
            if isinstance(d.get("channel_credentials"), list)
            else UNSET
        )
        value = d.pop("conversation_metadata_report_view", UNSET)
        self.conversation_metadata_report_view = (
            value if value is not None else keep_null(d, "conversation_metadata_report_view")
        )
        value = d.pop("display_name", UNSET)
        self.display_name = value if value is not None else keep_null(d, "display_name")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        self.rate_limits = (
            RateLimits.from_dict(d.pop("rate_limits")) if isinstance(d.get("rate_limits"), dict) else UNSET
        )
        self.retention_policy = (
            RetentionPolicy.from_dict(d.pop("retention_policy"))
            if isinstance(d.get("retention_policy"), dict)
            else UNSET
        )
        self.dispatch_retention_policy = (
            DispatchRetentionPolicy.from_dict(d.pop("dispatch_retention_policy"))
            if isinstance(d.get("dispatch_retention_policy"), dict)
            else UNSET
        )
        value = d.pop("processing_mode", UNSET)
        self.processing_mode = value if value is not None else keep_null(d, "processing_mode")
        self.smart_conversation = (
            SmartConversation.from_dict(d.pop("smart_conversation"))
            if isinstance(d.get("smart_conversation"), dict)
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
