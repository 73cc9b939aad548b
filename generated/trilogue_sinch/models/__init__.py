"""Every model, by name; a module is loaded when one of its names is first used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app_create_request import AppCreateRequest as AppCreateRequest
    from .app_event import AppEvent as AppEvent
    from .app_event import UnknownAppEvent as UnknownAppEvent
    from .app_event_comment_reply_event import AppEventCommentReplyEvent as AppEventCommentReplyEvent
    from .app_event_composing_event import AppEventComposingEvent as AppEventComposingEvent
    from .app_message import AppMessage as AppMessage
    from .app_message import UnknownAppMessage as UnknownAppMessage
    from .app_message_card_message import AppMessageCardMessage as AppMessageCardMessage
    from .app_message_carousel_message import AppMessageCarouselMessage as AppMessageCarouselMessage
    from .app_message_choice_message import AppMessageChoiceMessage as AppMessageChoiceMessage
    from .app_message_explicit_channel_message import (
        AppMessageExplicitChannelMessage as AppMessageExplicitChannelMessage,
    )
    from .app_message_list_message import AppMessageListMessage as AppMessageListMessage
    from .app_message_location_message import AppMessageLocationMessage as AppMessageLocationMessage
    from .app_message_media_message import AppMessageMediaMessage as AppMessageMediaMessage
    from .app_message_template_message import AppMessageTemplateMessage as AppMessageTemplateMessage
    from .app_message_text_message import AppMessageTextMessage as AppMessageTextMessage
    from .app_response import AppResponse as AppResponse
    from .app_update_request import AppUpdateRequest as AppUpdateRequest
    from .basic_auth_credential import BasicAuthCredential as BasicAuthCredential
    from .call_message import CallMessage as CallMessage
    from .card_height import CardHeight as CardHeight
    from .card_message import CardMessage as CardMessage
    from .carousel_message import CarouselMessage as CarouselMessage
    from .channel_identity import ChannelIdentity as ChannelIdentity
    from .choice import Choice as Choice
    from .choice_item import ChoiceItem as ChoiceItem
    from .choice_message import ChoiceMessage as ChoiceMessage
    from .choice_response_message import ChoiceResponseMessage as ChoiceResponseMessage
    from .client_credentials import ClientCredentials as ClientCredentials
    from .comment_reply_event import CommentReplyEvent as CommentReplyEvent
    from .composing_event import ComposingEvent as ComposingEvent
    from .contact import Contact as Contact
    from .contact_create_request import ContactCreateRequest as ContactCreateRequest
    from .contact_message import ContactMessage as ContactMessage
    from .conversation import Conversation as Conversation
    from .conversation_channel import ConversationChannel as ConversationChannel
    from .conversation_channel_credential import ConversationChannelCredential as ConversationChannelCredential
    from .conversation_direction import ConversationDirection as ConversationDirection
    from .conversation_merge_strategy import ConversationMergeStrategy as ConversationMergeStrategy
    from .conversation_message import ConversationMessage as ConversationMessage
    from .conversation_message_injected import ConversationMessageInjected as ConversationMessageInjected
    from .conversation_messages_view import ConversationMessagesView as ConversationMessagesView
    from .conversation_metadata_report_view import ConversationMetadataReportView as ConversationMetadataReportView
    from .coordinates import Coordinates as Coordinates
    from .dispatch_retention_policy import DispatchRetentionPolicy as DispatchRetentionPolicy
    from .dispatch_retention_policy_type import DispatchRetentionPolicyType as DispatchRetentionPolicyType
    from .fallback_message import FallbackMessage as FallbackMessage
    from .get_channel_profile_conversation_channel import (
        GetChannelProfileConversationChannel as GetChannelProfileConversationChannel,
    )
    from .get_channel_profile_request import GetChannelProfileRequest as GetChannelProfileRequest
    from .get_channel_profile_request_recipient import (
        GetChannelProfileRequestRecipient as GetChannelProfileRequestRecipient,
    )
    from .get_channel_profile_request_recipient import (
        UnknownGetChannelProfileRequestRecipient as UnknownGetChannelProfileRequestRecipient,
    )
    from .get_channel_profile_request_recipient_contact_id import (
        GetChannelProfileRequestRecipientContactId as GetChannelProfileRequestRecipientContactId,
    )
    from .get_channel_profile_request_recipient_identified_by import (
        GetChannelProfileRequestRecipientIdentifiedBy as GetChannelProfileRequestRecipientIdentifiedBy,
    )
    from .get_channel_profile_response import GetChannelProfileResponse as GetChannelProfileResponse
    from .identified_by import IdentifiedBy as IdentifiedBy
    from .json_object import JsonObject as JsonObject
    from .kakao_talk_credentials import KakaoTalkCredentials as KakaoTalkCredentials
    from .line_credentials import LineCredentials as LineCredentials
    from .list_apps_response import ListAppsResponse as ListAppsResponse
    from .list_contacts_response import ListContactsResponse as ListContactsResponse
    from .list_conversations_response import ListConversationsResponse as ListConversationsResponse
    from .list_item import ListItem as ListItem
    from .list_item import UnknownListItem as UnknownListItem
    from .list_item_choice import ListItemChoice as ListItemChoice
    from .list_item_product import ListItemProduct as ListItemProduct
    from .list_message import ListMessage as ListMessage
    from .list_message_message_properties import ListMessageMessageProperties as ListMessageMessageProperties
    from .list_messages_response import ListMessagesResponse as ListMessagesResponse
    from .list_section import ListSection as ListSection
    from .list_webhooks_response import ListWebhooksResponse as ListWebhooksResponse
    from .location_message import LocationMessage as LocationMessage
    from .media_card_message import MediaCardMessage as MediaCardMessage
    from .media_carousel_message import MediaCarouselMessage as MediaCarouselMessage
    from .media_message import MediaMessage as MediaMessage
    from .merge_contact_request import MergeContactRequest as MergeContactRequest
    from .message_queue import MessageQueue as MessageQueue
    from .mms_credentials import MMSCredentials as MMSCredentials
    from .opt_in import OptIn as OptIn
    from .opt_in_response import OptInResponse as OptInResponse
    from .opt_out import OptOut as OptOut
    from .opt_out_recipient import OptOutRecipient as OptOutRecipient
    from .opt_out_recipient import UnknownOptOutRecipient as UnknownOptOutRecipient
    from .opt_out_recipient_contact_id import OptOutRecipientContactId as OptOutRecipientContactId
    from .opt_out_recipient_identified_by import OptOutRecipientIdentifiedBy as OptOutRecipientIdentifiedBy
    from .opt_out_response import OptOutResponse as OptOutResponse
    from .product_item import ProductItem as ProductItem
    from .query_capability import QueryCapability as QueryCapability
    from .query_capability_recipient import QueryCapabilityRecipient as QueryCapabilityRecipient
    from .query_capability_recipient import UnknownQueryCapabilityRecipient as UnknownQueryCapabilityRecipient
    from .query_capability_recipient_contact_id import (
        QueryCapabilityRecipientContactId as QueryCapabilityRecipientContactId,
    )
    from .query_capability_recipient_identified_by import (
        QueryCapabilityRecipientIdentifiedBy as QueryCapabilityRecipientIdentifiedBy,
    )
    from .query_capability_response import QueryCapabilityResponse as QueryCapabilityResponse
    from .query_capability_response_recipient import (
        QueryCapabilityResponseRecipient as QueryCapabilityResponseRecipient,
    )
    from .query_capability_response_recipient import (
        UnknownQueryCapabilityResponseRecipient as UnknownQueryCapabilityResponseRecipient,
    )
    from .query_capability_response_recipient_contact_id import (
        QueryCapabilityResponseRecipientContactId as QueryCapabilityResponseRecipientContactId,
    )
    from .query_capability_response_recipient_identified_by import (
        QueryCapabilityResponseRecipientIdentifiedBy as QueryCapabilityResponseRecipientIdentifiedBy,
    )
    from .rate_limits import RateLimits as RateLimits
    from .reason import Reason as Reason
    from .recipient import Recipient as Recipient
    from .recipient import UnknownRecipient as UnknownRecipient
    from .recipient_contact_id import RecipientContactId as RecipientContactId
    from .recipient_identified_by import RecipientIdentifiedBy as RecipientIdentifiedBy
    from .reply_to import ReplyTo as ReplyTo
    from .retention_policy import RetentionPolicy as RetentionPolicy
    from .send_event_request import SendEventRequest as SendEventRequest
    from .send_event_request_recipient import SendEventRequestRecipient as SendEventRequestRecipient
    from .send_event_request_recipient import UnknownSendEventRequestRecipient as UnknownSendEventRequestRecipient
    from .send_event_request_recipient_contact_id import (
        SendEventRequestRecipientContactId as SendEventRequestRecipientContactId,
    )
    from .send_event_request_recipient_identified_by import (
        SendEventRequestRecipientIdentifiedBy as SendEventRequestRecipientIdentifiedBy,
    )
    from .send_event_response import SendEventResponse as SendEventResponse
    from .send_message_request import SendMessageRequest as SendMessageRequest
    from .send_message_request_channel_properties import (
        SendMessageRequestChannelProperties as SendMessageRequestChannelProperties,
    )
    from .send_message_response import SendMessageResponse as SendMessageResponse
    from .smart_conversation import SmartConversation as SmartConversation
    from .static_bearer_credential import StaticBearerCredential as StaticBearerCredential
    from .static_token_credential import StaticTokenCredential as StaticTokenCredential
    from .telegram_credentials import TelegramCredentials as TelegramCredentials
    from .template_message import TemplateMessage as TemplateMessage
    from .template_message_channel_template import TemplateMessageChannelTemplate as TemplateMessageChannelTemplate
    from .template_reference import TemplateReference as TemplateReference
    from .template_reference_parameters import TemplateReferenceParameters as TemplateReferenceParameters
    from .text_message import TextMessage as TextMessage
    from .transcode_message_request import TranscodeMessageRequest as TranscodeMessageRequest
    from .transcode_message_response import TranscodeMessageResponse as TranscodeMessageResponse
    from .transcode_message_response_transcoded_message import (
        TranscodeMessageResponseTranscodedMessage as TranscodeMessageResponseTranscodedMessage,
    )
    from .url_message import UrlMessage as UrlMessage
    from .we_chat_credentials import WeChatCredentials as WeChatCredentials
    from .webhook import Webhook as Webhook
    from .webhook_target_type import WebhookTargetType as WebhookTargetType
    from .webhook_trigger import WebhookTrigger as WebhookTrigger

_MODULES = {
    "AppCreateRequest": "app_create_request",
    "AppUpdateRequest": "app_update_request",
    "AppResponse": "app_response",
    "AppMessage": "app_message",
    "BasicAuthCredential": "basic_auth_credential",
    "CallMessage": "call_message",
    "CardMessage": "card_message",
    "CarouselMessage": "carousel_message",
    "ChannelIdentity": "channel_identity",
    "Choice": "choice",
    "ChoiceMessage": "choice_message",
    "ChoiceResponseMessage": "choice_response_message",
    "ClientCredentials": "client_credentials",
    "CommentReplyEvent": "comment_reply_event",
    "ComposingEvent": "composing_event",
    "ContactCreateRequest": "contact_create_request",
    "Contact": "contact",
    "ContactMessage": "contact_message",
    "Conversation": "conversation",
    "ConversationChannelCredential": "conversation_channel_credential",
    "ConversationMessageInjected": "conversation_message_injected",
    "ConversationMessage": "conversation_message",
    "Coordinates": "coordinates",
    "FallbackMessage": "fallback_message",
    "IdentifiedBy": "identified_by",
    "KakaoTalkCredentials": "kakao_talk_credentials",
    "LocationMessage": "location_message",
    "MMSCredentials": "mms_credentials",
    "MediaCarouselMessage": "media_carousel_message",
    "MediaCardMessage": "media_card_message",
    "MediaMessage": "media_message",
    "ChoiceItem": "choice_item",
    "ProductItem": "product_item",
    "ListItem": "list_item",
    "ListSection": "list_section",
    "ListMessage": "list_message",
    "OptInResponse": "opt_in_response",
    "OptIn": "opt_in",
    "OptOutResponse": "opt_out_response",
    "OptOut": "opt_out",
    "RateLimits": "rate_limits",
    "Reason": "reason",
    "Recipient": "recipient",
    "ReplyTo": "reply_to",
    "RetentionPolicy": "retention_policy",
    "DispatchRetentionPolicy": "dispatch_retention_policy",
    "SmartConversation": "smart_conversation",
    "StaticBearerCredential": "static_bearer_credential",
    "StaticTokenCredential": "static_token_credential",
    "TelegramCredentials": "telegram_credentials",
    "LineCredentials": "line_credentials",
    "WeChatCredentials": "we_chat_credentials",
    "TemplateMessage": "template_message",
    "TemplateReference": "template_reference",
    "TextMessage": "text_message",
    "UrlMessage": "url_message",
    "Webhook": "webhook",
    "ListAppsResponse": "list_apps_response",
    "ListContactsResponse": "list_contacts_response",
    "ListConversationsResponse": "list_conversations_response",
    "ListMessagesResponse": "list_messages_response",
    "ListWebhooksResponse": "list_webhooks_response",
    "MergeContactRequest": "merge_contact_request",
    "GetChannelProfileRequest": "get_channel_profile_request",
    "GetChannelProfileResponse": "get_channel_profile_response",
    "QueryCapability": "query_capability",
    "QueryCapabilityResponse": "query_capability_response",
    "SendEventRequest": "send_event_request",
    "SendEventResponse": "send_event_response",
    "SendMessageRequest": "send_message_request",
    "SendMessageResponse": "send_message_response",
    "TranscodeMessageRequest": "transcode_message_request",
    "TranscodeMessageResponse": "transcode_message_response",
    "AppEvent": "app_event",
    "AppMessageExplicitChannelMessage": "app_message_explicit_channel_message",
    "JsonObject": "json_object",
    "ListMessageMessageProperties": "list_message_message_properties",
    "OptOutRecipient": "opt_out_recipient",
    "TemplateMessageChannelTemplate": "template_message_channel_template",
    "TemplateReferenceParameters": "template_reference_parameters",
    "GetChannelProfileRequestRecipient": "get_channel_profile_request_recipient",
    "QueryCapabilityRecipient": "query_capability_recipient",
    "QueryCapabilityResponseRecipient": "query_capability_response_recipient",
    "SendEventRequestRecipient": "send_event_request_recipient",
    "SendMessageRequestChannelProperties": "send_message_request_channel_properties",
    "TranscodeMessageResponseTranscodedMessage": "transcode_message_response_transcoded_message",
    "AppMessageCardMessage": "app_message_card_message",
    "AppMessageCarouselMessage": "app_message_carousel_message",
    "AppMessageChoiceMessage": "app_message_choice_message",
    "AppMessageLocationMessage": "app_message_location_message",
    "AppMessageMediaMessage": "app_message_media_message",
    "AppMessageTemplateMessage": "app_message_template_message",
    "AppMessageTextMessage": "app_message_text_message",
    "AppMessageListMessage": "app_message_list_message",
    "ListItemChoice": "list_item_choice",
    "ListItemProduct": "list_item_product",
    "RecipientContactId": "recipient_contact_id",
    "RecipientIdentifiedBy": "recipient_identified_by",
    "AppEventComposingEvent": "app_event_composing_event",
    "AppEventCommentReplyEvent": "app_event_comment_reply_event",
    "OptOutRecipientContactId": "opt_out_recipient_contact_id",
    "OptOutRecipientIdentifiedBy": "opt_out_recipient_identified_by",
    "GetChannelProfileRequestRecipientContactId": "get_channel_profile_request_recipient_contact_id",
    "GetChannelProfileRequestRecipientIdentifiedBy": "get_channel_profile_request_recipient_identified_by",
    "QueryCapabilityRecipientContactId": "query_capability_recipient_contact_id",
    "QueryCapabilityRecipientIdentifiedBy": "query_capability_recipient_identified_by",
    "QueryCapabilityResponseRecipientContactId": "query_capability_response_recipient_contact_id",
    "QueryCapabilityResponseRecipientIdentifiedBy": "query_capability_response_recipient_identified_by",
    "SendEventRequestRecipientContactId": "send_event_request_recipient_contact_id",
    "SendEventRequestRecipientIdentifiedBy": "send_event_request_recipient_identified_by",
    "UnknownAppMessage": "app_message",
    "UnknownListItem": "list_item",
    "UnknownRecipient": "recipient",
    "UnknownAppEvent": "app_event",
    "UnknownOptOutRecipient": "opt_out_recipient",
    "UnknownGetChannelProfileRequestRecipient": "get_channel_profile_request_recipient",
    "UnknownQueryCapabilityRecipient": "query_capability_recipient",
    "UnknownQueryCapabilityResponseRecipient": "query_capability_response_recipient",
    "UnknownSendEventRequestRecipient": "send_event_request_recipient",
    "CardHeight": "card_height",
    "ConversationChannel": "conversation_channel",
    "GetChannelProfileConversationChannel": "get_channel_profile_conversation_channel",
    "ConversationDirection": "conversation_direction",
    "ConversationMergeStrategy": "conversation_merge_strategy",
    "ConversationMetadataReportView": "conversation_metadata_report_view",
    "MessageQueue": "message_queue",
    "DispatchRetentionPolicyType": "dispatch_retention_policy_type",
    "WebhookTargetType": "webhook_target_type",
    "WebhookTrigger": "webhook_trigger",
    "ConversationMessagesView": "conversation_messages_view",
}


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
