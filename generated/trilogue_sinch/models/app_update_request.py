from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .conversation_metadata_report_view import ConversationMetadataReportView


@_define(kw_only=True, repr=False)
class AppUpdateRequest(Model):
    """Changes to an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "display_name": "display_name",
        "channel_credentials": "channel_credentials",
        "conversation_metadata_report_view": "conversation_metadata_report_view",
        "retention_policy": "retention_policy",
        "dispatch_retention_policy": "dispatch_retention_policy",
        "processing_mode": "processing_mode",
        "smart_conversation": "smart_conversation",
    }

    display_name: str
    """Name for people to read."""
    channel_credentials: list[ConversationChannelCredential] | Unset = UNSET
    """Credentials of the channels; their order is the app's channel priority."""
    conversation_metadata_report_view: ConversationMetadataReportView | Unset = UNSET
    """How much of the conversation's metadata callbacks carry. The service's default is "NONE"."""
    retention_policy: RetentionPolicy | Unset = UNSET
    """How long messages and conversations are kept."""
    dispatch_retention_policy: DispatchRetentionPolicy | Unset = UNSET
    """How long messages in dispatch mode are kept."""
    processing_mode: str | Unset = UNSET
    """Whether an app keeps contacts and conversations. The service's default is "CONVERSATION"."""
    smart_conversation: SmartConversation | Unset = UNSET
    """Smart Conversations, a feature open to chosen customers."""

    def _read(self, data: Mapping[str, Any]) -> AppUpdateRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("display_name")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = MISSING
        if (value := data.get("channel_credentials")) is not None and isinstance(value, list):
            self.channel_credentials = (
                [blank(ConversationChannelCredential)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.channel_credentials = UNSET
        if (value := data.get("conversation_metadata_report_view")) is not None:
            self.conversation_metadata_report_view = value
            taken += 1
        else:
            self.conversation_metadata_report_view = UNSET
        if taken == sent:
            self.retention_policy = self.dispatch_retention_policy = self.processing_mode = self.smart_conversation = (
                UNSET
            )
            return self
        if (value := data.get("retention_policy")) is not None and isinstance(value, dict):
            self.retention_policy = blank(RetentionPolicy)._read(value)
            taken += 1
        else:
            self.retention_policy = UNSET
        if (value := data.get("dispatch_retention_policy")) is not None and isinstance(value, dict):
            self.dispatch_retention_policy = blank(DispatchRetentionPolicy)._read(value)
            taken += 1
        else:
            self.dispatch_retention_policy = UNSET
        if (value := data.get("processing_mode")) is not None:
            self.processing_mode = value
            taken += 1
        else:
            self.processing_mode = UNSET
        if taken == sent:
            self.smart_conversation = UNSET
            return self
        if (value := data.get("smart_conversation")) is not None and isinstance(value, dict):
            self.smart_conversation = blank(SmartConversation)._read(value)
            taken += 1
        else:
            self.smart_conversation = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.display_name is not MISSING:
            d["display_name"] = self.display_name
        if self.channel_credentials is not UNSET:
            d["channel_credentials"] = encode_items(self.channel_credentials)
        if self.conversation_metadata_report_view is not UNSET:
            d["conversation_metadata_report_view"] = self.conversation_metadata_report_view
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
from .retention_policy import RetentionPolicy
from .smart_conversation import SmartConversation
