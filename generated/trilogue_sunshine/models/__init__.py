"""Every model, by name; a module is loaded when one of its names is first used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accept_control_body import AcceptControlBody as AcceptControlBody
    from .action import Action as Action
    from .action import UnknownAction as UnknownAction
    from .action_subset import ActionSubset as ActionSubset
    from .action_subset import UnknownActionSubset as UnknownActionSubset
    from .activity_message import ActivityMessage as ActivityMessage
    from .activity_message import UnknownActivityMessage as UnknownActivityMessage
    from .activity_post import ActivityPost as ActivityPost
    from .activity_post_type import ActivityPostType as ActivityPostType
    from .android import Android as Android
    from .android_default_responder import AndroidDefaultResponder as AndroidDefaultResponder
    from .android_update import AndroidUpdate as AndroidUpdate
    from .api_key import ApiKey as ApiKey
    from .app import App as App
    from .app_create_body import AppCreateBody as AppCreateBody
    from .app_key import AppKey as AppKey
    from .app_key_list_response import AppKeyListResponse as AppKeyListResponse
    from .app_key_response import AppKeyResponse as AppKeyResponse
    from .app_list_response import AppListResponse as AppListResponse
    from .app_response import AppResponse as AppResponse
    from .app_settings import AppSettings as AppSettings
    from .app_update_body import AppUpdateBody as AppUpdateBody
    from .apple import Apple as Apple
    from .apple_default_responder import AppleDefaultResponder as AppleDefaultResponder
    from .apple_message_override_payload import AppleMessageOverridePayload as AppleMessageOverridePayload
    from .apple_message_override_payload_with_capabilities_item import (
        AppleMessageOverridePayloadWithCapabilitiesItem as AppleMessageOverridePayloadWithCapabilitiesItem,
    )
    from .apple_update import AppleUpdate as AppleUpdate
    from .attachment_delete_body import AttachmentDeleteBody as AttachmentDeleteBody
    from .attachment_response import AttachmentResponse as AttachmentResponse
    from .attachment_schema import AttachmentSchema as AttachmentSchema
    from .attachment_upload_body import AttachmentUploadBody as AttachmentUploadBody
    from .author import Author as Author
    from .author_subtypes_item import AuthorSubtypesItem as AuthorSubtypesItem
    from .author_type import AuthorType as AuthorType
    from .author_webhook import AuthorWebhook as AuthorWebhook
    from .author_webhook_type import AuthorWebhookType as AuthorWebhookType
    from .buy import Buy as Buy
    from .campaign import Campaign as Campaign
    from .carousel_message import CarouselMessage as CarouselMessage
    from .carousel_message_display_settings import CarouselMessageDisplaySettings as CarouselMessageDisplaySettings
    from .carousel_message_display_settings_image_aspect_ratio import (
        CarouselMessageDisplaySettingsImageAspectRatio as CarouselMessageDisplaySettingsImageAspectRatio,
    )
    from .client import Client as Client
    from .client_add_event import ClientAddEvent as ClientAddEvent
    from .client_add_event_payload import ClientAddEventPayload as ClientAddEventPayload
    from .client_add_event_payload_reason import ClientAddEventPayloadReason as ClientAddEventPayloadReason
    from .client_association import ClientAssociation as ClientAssociation
    from .client_create import ClientCreate as ClientCreate
    from .client_create_confirmation import ClientCreateConfirmation as ClientCreateConfirmation
    from .client_create_confirmation_type import ClientCreateConfirmationType as ClientCreateConfirmationType
    from .client_create_target import ClientCreateTarget as ClientCreateTarget
    from .client_list_response import ClientListResponse as ClientListResponse
    from .client_remove_event import ClientRemoveEvent as ClientRemoveEvent
    from .client_remove_event_payload import ClientRemoveEventPayload as ClientRemoveEventPayload
    from .client_remove_event_payload_reason import ClientRemoveEventPayloadReason as ClientRemoveEventPayloadReason
    from .client_status import ClientStatus as ClientStatus
    from .client_type import ClientType as ClientType
    from .client_update_event import ClientUpdateEvent as ClientUpdateEvent
    from .client_update_event_payload import ClientUpdateEventPayload as ClientUpdateEventPayload
    from .client_update_event_payload_reason import ClientUpdateEventPayloadReason as ClientUpdateEventPayloadReason
    from .content import Content as Content
    from .content import UnknownContent as UnknownContent
    from .conversation import Conversation as Conversation
    from .conversation_create_body import ConversationCreateBody as ConversationCreateBody
    from .conversation_create_event import ConversationCreateEvent as ConversationCreateEvent
    from .conversation_create_event_payload import ConversationCreateEventPayload as ConversationCreateEventPayload
    from .conversation_create_event_payload_creation_reason import (
        ConversationCreateEventPayloadCreationReason as ConversationCreateEventPayloadCreationReason,
    )
    from .conversation_join_event import ConversationJoinEvent as ConversationJoinEvent
    from .conversation_join_event_payload import ConversationJoinEventPayload as ConversationJoinEventPayload
    from .conversation_leave_event import ConversationLeaveEvent as ConversationLeaveEvent
    from .conversation_leave_event_payload import ConversationLeaveEventPayload as ConversationLeaveEventPayload
    from .conversation_list_response import ConversationListResponse as ConversationListResponse
    from .conversation_message_delivery_channel_event import (
        ConversationMessageDeliveryChannelEvent as ConversationMessageDeliveryChannelEvent,
    )
    from .conversation_message_delivery_failure_event import (
        ConversationMessageDeliveryFailureEvent as ConversationMessageDeliveryFailureEvent,
    )
    from .conversation_message_delivery_failure_event_payload import (
        ConversationMessageDeliveryFailureEventPayload as ConversationMessageDeliveryFailureEventPayload,
    )
    from .conversation_message_delivery_failure_event_payload_destination import (
        ConversationMessageDeliveryFailureEventPayloadDestination as ConversationMessageDeliveryFailureEventPayloadDestination,
    )
    from .conversation_message_delivery_failure_event_payload_error import (
        ConversationMessageDeliveryFailureEventPayloadError as ConversationMessageDeliveryFailureEventPayloadError,
    )
    from .conversation_message_delivery_failure_event_payload_external_messages_item import (
        ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem as ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem,
    )
    from .conversation_message_delivery_failure_event_payload_message import (
        ConversationMessageDeliveryFailureEventPayloadMessage as ConversationMessageDeliveryFailureEventPayloadMessage,
    )
    from .conversation_message_delivery_payload import (
        ConversationMessageDeliveryPayload as ConversationMessageDeliveryPayload,
    )
    from .conversation_message_delivery_payload_destination import (
        ConversationMessageDeliveryPayloadDestination as ConversationMessageDeliveryPayloadDestination,
    )
    from .conversation_message_delivery_payload_external_messages_item import (
        ConversationMessageDeliveryPayloadExternalMessagesItem as ConversationMessageDeliveryPayloadExternalMessagesItem,
    )
    from .conversation_message_delivery_payload_message import (
        ConversationMessageDeliveryPayloadMessage as ConversationMessageDeliveryPayloadMessage,
    )
    from .conversation_message_delivery_user_event import (
        ConversationMessageDeliveryUserEvent as ConversationMessageDeliveryUserEvent,
    )
    from .conversation_message_event import ConversationMessageEvent as ConversationMessageEvent
    from .conversation_message_event_payload import ConversationMessageEventPayload as ConversationMessageEventPayload
    from .conversation_postback_event import ConversationPostbackEvent as ConversationPostbackEvent
    from .conversation_postback_event_payload import (
        ConversationPostbackEventPayload as ConversationPostbackEventPayload,
    )
    from .conversation_read_event import ConversationReadEvent as ConversationReadEvent
    from .conversation_read_event_payload import ConversationReadEventPayload as ConversationReadEventPayload
    from .conversation_read_event_payload_activity import (
        ConversationReadEventPayloadActivity as ConversationReadEventPayloadActivity,
    )
    from .conversation_read_event_payload_activity_type import (
        ConversationReadEventPayloadActivityType as ConversationReadEventPayloadActivityType,
    )
    from .conversation_referral_event import ConversationReferralEvent as ConversationReferralEvent
    from .conversation_referral_event_payload import (
        ConversationReferralEventPayload as ConversationReferralEventPayload,
    )
    from .conversation_remove_event import ConversationRemoveEvent as ConversationRemoveEvent
    from .conversation_remove_event_payload import ConversationRemoveEventPayload as ConversationRemoveEventPayload
    from .conversation_response import ConversationResponse as ConversationResponse
    from .conversation_truncated import ConversationTruncated as ConversationTruncated
    from .conversation_type import ConversationType as ConversationType
    from .conversation_typing_event import ConversationTypingEvent as ConversationTypingEvent
    from .conversation_typing_event_payload import ConversationTypingEventPayload as ConversationTypingEventPayload
    from .conversation_typing_event_payload_activity import (
        ConversationTypingEventPayloadActivity as ConversationTypingEventPayloadActivity,
    )
    from .conversation_typing_event_payload_activity_type import (
        ConversationTypingEventPayloadActivityType as ConversationTypingEventPayloadActivityType,
    )
    from .conversation_update_body import ConversationUpdateBody as ConversationUpdateBody
    from .conversion_events import ConversionEvents as ConversionEvents
    from .conversion_events_body import ConversionEventsBody as ConversionEventsBody
    from .conversion_events_body import UnknownConversionEventsBody as UnknownConversionEventsBody
    from .conversion_events_body_instagram import ConversionEventsBodyInstagram as ConversionEventsBodyInstagram
    from .conversion_events_body_messenger import ConversionEventsBodyMessenger as ConversionEventsBodyMessenger
    from .conversion_events_body_whatsapp import ConversionEventsBodyWhatsapp as ConversionEventsBodyWhatsapp
    from .conversion_events_response import ConversionEventsResponse as ConversionEventsResponse
    from .create_app_key_body import CreateAppKeyBody as CreateAppKeyBody
    from .create_client_response import CreateClientResponse as CreateClientResponse
    from .create_custom_integration_key_body import CreateCustomIntegrationKeyBody as CreateCustomIntegrationKeyBody
    from .custom import Custom as Custom
    from .custom_update import CustomUpdate as CustomUpdate
    from .destination import Destination as Destination
    from .destination import UnknownDestination as UnknownDestination
    from .destination_integration_id import DestinationIntegrationId as DestinationIntegrationId
    from .destination_integration_type import DestinationIntegrationType as DestinationIntegrationType
    from .device import Device as Device
    from .device_list_response import DeviceListResponse as DeviceListResponse
    from .device_response import DeviceResponse as DeviceResponse
    from .device_status import DeviceStatus as DeviceStatus
    from .device_type import DeviceType as DeviceType
    from .download_message_ref_body import DownloadMessageRefBody as DownloadMessageRefBody
    from .download_message_ref_body_apple import DownloadMessageRefBodyApple as DownloadMessageRefBodyApple
    from .download_message_ref_body_apple_interactive_data_ref import (
        DownloadMessageRefBodyAppleInteractiveDataRef as DownloadMessageRefBodyAppleInteractiveDataRef,
    )
    from .extra_channel_options import ExtraChannelOptions as ExtraChannelOptions
    from .extra_channel_options_messenger import ExtraChannelOptionsMessenger as ExtraChannelOptionsMessenger
    from .extra_channel_options_messenger_webview_share_button import (
        ExtraChannelOptionsMessengerWebviewShareButton as ExtraChannelOptionsMessengerWebviewShareButton,
    )
    from .field import Field as Field
    from .field_type import FieldType as FieldType
    from .file_message import FileMessage as FileMessage
    from .form_message import FormMessage as FormMessage
    from .form_message_field import FormMessageField as FormMessageField
    from .form_message_field_type import FormMessageFieldType as FormMessageFieldType
    from .form_options_item import FormOptionsItem as FormOptionsItem
    from .form_response_message import FormResponseMessage as FormResponseMessage
    from .form_response_message_field import FormResponseMessageField as FormResponseMessageField
    from .form_response_message_field_type import FormResponseMessageFieldType as FormResponseMessageFieldType
    from .get_token_body import GetTokenBody as GetTokenBody
    from .get_token_response import GetTokenResponse as GetTokenResponse
    from .identity import Identity as Identity
    from .image_message import ImageMessage as ImageMessage
    from .instagram import Instagram as Instagram
    from .instagram_default_responder import InstagramDefaultResponder as InstagramDefaultResponder
    from .instagram_update import InstagramUpdate as InstagramUpdate
    from .integration import Integration as Integration
    from .integration import UnknownIntegration as UnknownIntegration
    from .integration_api_key_response import IntegrationApiKeyResponse as IntegrationApiKeyResponse
    from .integration_list_response import IntegrationListResponse as IntegrationListResponse
    from .integration_response import IntegrationResponse as IntegrationResponse
    from .integration_update import IntegrationUpdate as IntegrationUpdate
    from .integration_update import UnknownIntegrationUpdate as UnknownIntegrationUpdate
    from .ios import Ios as Ios
    from .ios_default_responder import IosDefaultResponder as IosDefaultResponder
    from .ios_update import IosUpdate as IosUpdate
    from .item import Item as Item
    from .item_size import ItemSize as ItemSize
    from .join_conversation_response import JoinConversationResponse as JoinConversationResponse
    from .json_object import JsonObject as JsonObject
    from .line import Line as Line
    from .line_default_responder import LineDefaultResponder as LineDefaultResponder
    from .line_update import LineUpdate as LineUpdate
    from .link import Link as Link
    from .links import Links as Links
    from .list_apps_filter import ListAppsFilter as ListAppsFilter
    from .list_conversations_filter import ListConversationsFilter as ListConversationsFilter
    from .list_custom_integration_keys_response import (
        ListCustomIntegrationKeysResponse as ListCustomIntegrationKeysResponse,
    )
    from .list_integrations_filter import ListIntegrationsFilter as ListIntegrationsFilter
    from .list_message import ListMessage as ListMessage
    from .list_users_filter import ListUsersFilter as ListUsersFilter
    from .location_message import LocationMessage as LocationMessage
    from .location_message_coordinates import LocationMessageCoordinates as LocationMessageCoordinates
    from .location_message_location import LocationMessageLocation as LocationMessageLocation
    from .location_request import LocationRequest as LocationRequest
    from .mailgun import Mailgun as Mailgun
    from .mailgun_default_responder import MailgunDefaultResponder as MailgunDefaultResponder
    from .mailgun_update import MailgunUpdate as MailgunUpdate
    from .match_criteria import MatchCriteria as MatchCriteria
    from .match_criteria import UnknownMatchCriteria as UnknownMatchCriteria
    from .match_criteria_mailgun import MatchCriteriaMailgun as MatchCriteriaMailgun
    from .match_criteria_messagebird import MatchCriteriaMessagebird as MatchCriteriaMessagebird
    from .match_criteria_twilio import MatchCriteriaTwilio as MatchCriteriaTwilio
    from .match_criteria_whatsapp import MatchCriteriaWhatsapp as MatchCriteriaWhatsapp
    from .message import Message as Message
    from .message_bird_update import MessageBirdUpdate as MessageBirdUpdate
    from .message_list_response import MessageListResponse as MessageListResponse
    from .message_override import MessageOverride as MessageOverride
    from .message_override_payload import MessageOverridePayload as MessageOverridePayload
    from .message_post import MessagePost as MessagePost
    from .message_post_response import MessagePostResponse as MessagePostResponse
    from .message_webhook import MessageWebhook as MessageWebhook
    from .message_webhook_source import MessageWebhookSource as MessageWebhookSource
    from .messagebird import Messagebird as Messagebird
    from .messagebird_default_responder import MessagebirdDefaultResponder as MessagebirdDefaultResponder
    from .messenger import Messenger as Messenger
    from .messenger_default_responder import MessengerDefaultResponder as MessengerDefaultResponder
    from .messenger_update import MessengerUpdate as MessengerUpdate
    from .meta import Meta as Meta
    from .meta_conversion_event import MetaConversionEvent as MetaConversionEvent
    from .meta_conversion_event_payload import MetaConversionEventPayload as MetaConversionEventPayload
    from .metadata import Metadata as Metadata
    from .offer_control_body import OfferControlBody as OfferControlBody
    from .page import Page as Page
    from .participant import Participant as Participant
    from .participant_leave_body import ParticipantLeaveBody as ParticipantLeaveBody
    from .participant_leave_body import UnknownParticipantLeaveBody as UnknownParticipantLeaveBody
    from .participant_leave_body_participant_id import (
        ParticipantLeaveBodyParticipantId as ParticipantLeaveBodyParticipantId,
    )
    from .participant_leave_body_user_external_id import (
        ParticipantLeaveBodyUserExternalId as ParticipantLeaveBodyUserExternalId,
    )
    from .participant_leave_body_user_id import ParticipantLeaveBodyUserId as ParticipantLeaveBodyUserId
    from .participant_list_response import ParticipantListResponse as ParticipantListResponse
    from .participant_sub_schema import ParticipantSubSchema as ParticipantSubSchema
    from .participant_sub_schema import UnknownParticipantSubSchema as UnknownParticipantSubSchema
    from .participant_sub_schema_user_external_id import (
        ParticipantSubSchemaUserExternalId as ParticipantSubSchemaUserExternalId,
    )
    from .participant_sub_schema_user_id import ParticipantSubSchemaUserId as ParticipantSubSchemaUserId
    from .pass_control_body import PassControlBody as PassControlBody
    from .pass_control_body_reason import PassControlBodyReason as PassControlBodyReason
    from .postback import Postback as Postback
    from .postback_webhook import PostbackWebhook as PostbackWebhook
    from .prechat_capture import PrechatCapture as PrechatCapture
    from .profile import Profile as Profile
    from .quoted_message import QuotedMessage as QuotedMessage
    from .quoted_message import UnknownQuotedMessage as UnknownQuotedMessage
    from .quoted_message_external_message_id import QuotedMessageExternalMessageId as QuotedMessageExternalMessageId
    from .quoted_message_message import QuotedMessageMessage as QuotedMessageMessage
    from .referral import Referral as Referral
    from .referral_details import ReferralDetails as ReferralDetails
    from .release_control_body import ReleaseControlBody as ReleaseControlBody
    from .release_control_body_reason import ReleaseControlBodyReason as ReleaseControlBodyReason
    from .reply import Reply as Reply
    from .source import Source as Source
    from .source_webhook import SourceWebhook as SourceWebhook
    from .source_with_campaign_webhook import SourceWithCampaignWebhook as SourceWithCampaignWebhook
    from .status import Status as Status
    from .switchboard import Switchboard as Switchboard
    from .switchboard_accept_control import SwitchboardAcceptControl as SwitchboardAcceptControl
    from .switchboard_accept_control_failure import SwitchboardAcceptControlFailure as SwitchboardAcceptControlFailure
    from .switchboard_accept_control_failure_payload import (
        SwitchboardAcceptControlFailurePayload as SwitchboardAcceptControlFailurePayload,
    )
    from .switchboard_accept_control_payload import SwitchboardAcceptControlPayload as SwitchboardAcceptControlPayload
    from .switchboard_integration import SwitchboardIntegration as SwitchboardIntegration
    from .switchboard_integration_create_body import (
        SwitchboardIntegrationCreateBody as SwitchboardIntegrationCreateBody,
    )
    from .switchboard_integration_list_response import (
        SwitchboardIntegrationListResponse as SwitchboardIntegrationListResponse,
    )
    from .switchboard_integration_response import SwitchboardIntegrationResponse as SwitchboardIntegrationResponse
    from .switchboard_integration_update_body import (
        SwitchboardIntegrationUpdateBody as SwitchboardIntegrationUpdateBody,
    )
    from .switchboard_integration_webhook import SwitchboardIntegrationWebhook as SwitchboardIntegrationWebhook
    from .switchboard_list_response import SwitchboardListResponse as SwitchboardListResponse
    from .switchboard_offer_control import SwitchboardOfferControl as SwitchboardOfferControl
    from .switchboard_offer_control_failure import SwitchboardOfferControlFailure as SwitchboardOfferControlFailure
    from .switchboard_offer_control_failure_payload import (
        SwitchboardOfferControlFailurePayload as SwitchboardOfferControlFailurePayload,
    )
    from .switchboard_offer_control_payload import SwitchboardOfferControlPayload as SwitchboardOfferControlPayload
    from .switchboard_pass_control import SwitchboardPassControl as SwitchboardPassControl
    from .switchboard_pass_control_failure import SwitchboardPassControlFailure as SwitchboardPassControlFailure
    from .switchboard_pass_control_failure_payload import (
        SwitchboardPassControlFailurePayload as SwitchboardPassControlFailurePayload,
    )
    from .switchboard_pass_control_payload import SwitchboardPassControlPayload as SwitchboardPassControlPayload
    from .switchboard_pass_control_payload_reason import (
        SwitchboardPassControlPayloadReason as SwitchboardPassControlPayloadReason,
    )
    from .switchboard_release_control import SwitchboardReleaseControl as SwitchboardReleaseControl
    from .switchboard_release_control_payload import (
        SwitchboardReleaseControlPayload as SwitchboardReleaseControlPayload,
    )
    from .switchboard_release_control_payload_reason import (
        SwitchboardReleaseControlPayloadReason as SwitchboardReleaseControlPayloadReason,
    )
    from .switchboard_response import SwitchboardResponse as SwitchboardResponse
    from .switchboard_update_body import SwitchboardUpdateBody as SwitchboardUpdateBody
    from .sync_user_body import SyncUserBody as SyncUserBody
    from .telegram import Telegram as Telegram
    from .telegram_default_responder import TelegramDefaultResponder as TelegramDefaultResponder
    from .telegram_update import TelegramUpdate as TelegramUpdate
    from .template_message import TemplateMessage as TemplateMessage
    from .text_message import TextMessage as TextMessage
    from .ticket_closed import TicketClosed as TicketClosed
    from .transfer_to_email import TransferToEmail as TransferToEmail
    from .twilio import Twilio as Twilio
    from .twilio_default_responder import TwilioDefaultResponder as TwilioDefaultResponder
    from .twilio_update import TwilioUpdate as TwilioUpdate
    from .twitter import Twitter as Twitter
    from .twitter_default_responder import TwitterDefaultResponder as TwitterDefaultResponder
    from .twitter_tier import TwitterTier as TwitterTier
    from .twitter_update import TwitterUpdate as TwitterUpdate
    from .unity import Unity as Unity
    from .unity_default_responder import UnityDefaultResponder as UnityDefaultResponder
    from .unity_update import UnityUpdate as UnityUpdate
    from .user import User as User
    from .user_create_body import UserCreateBody as UserCreateBody
    from .user_list_response import UserListResponse as UserListResponse
    from .user_merge_event import UserMergeEvent as UserMergeEvent
    from .user_merge_event_payload import UserMergeEventPayload as UserMergeEventPayload
    from .user_merge_event_payload_merged_clients import (
        UserMergeEventPayloadMergedClients as UserMergeEventPayloadMergedClients,
    )
    from .user_merge_event_payload_merged_conversations import (
        UserMergeEventPayloadMergedConversations as UserMergeEventPayloadMergedConversations,
    )
    from .user_merge_event_payload_merged_users import (
        UserMergeEventPayloadMergedUsers as UserMergeEventPayloadMergedUsers,
    )
    from .user_merge_event_payload_reason import UserMergeEventPayloadReason as UserMergeEventPayloadReason
    from .user_remove_event import UserRemoveEvent as UserRemoveEvent
    from .user_remove_event_payload import UserRemoveEventPayload as UserRemoveEventPayload
    from .user_response import UserResponse as UserResponse
    from .user_truncated import UserTruncated as UserTruncated
    from .user_update_body import UserUpdateBody as UserUpdateBody
    from .user_update_event import UserUpdateEvent as UserUpdateEvent
    from .user_update_event_payload import UserUpdateEventPayload as UserUpdateEventPayload
    from .user_update_event_payload_reason import UserUpdateEventPayloadReason as UserUpdateEventPayloadReason
    from .viber import Viber as Viber
    from .viber_default_responder import ViberDefaultResponder as ViberDefaultResponder
    from .viber_update import ViberUpdate as ViberUpdate
    from .web import Web as Web
    from .web_default_responder import WebDefaultResponder as WebDefaultResponder
    from .web_update import WebUpdate as WebUpdate
    from .webhook import Webhook as Webhook
    from .webhook_body import WebhookBody as WebhookBody
    from .webhook_create_body import WebhookCreateBody as WebhookCreateBody
    from .webhook_list_response import WebhookListResponse as WebhookListResponse
    from .webhook_response import WebhookResponse as WebhookResponse
    from .webview import Webview as Webview
    from .webview_size import WebviewSize as WebviewSize
    from .whats_app_update import WhatsAppUpdate as WhatsAppUpdate
    from .whatsapp import Whatsapp as Whatsapp
    from .whatsapp_default_responder import WhatsappDefaultResponder as WhatsappDefaultResponder

_MODULES = {
    "Page": "page",
    "AppSettings": "app_settings",
    "Metadata": "metadata",
    "App": "app",
    "Meta": "meta",
    "Links": "links",
    "AppListResponse": "app_list_response",
    "AppCreateBody": "app_create_body",
    "AppResponse": "app_response",
    "AppUpdateBody": "app_update_body",
    "AppKey": "app_key",
    "AppKeyListResponse": "app_key_list_response",
    "AppKeyResponse": "app_key_response",
    "AttachmentUploadBody": "attachment_upload_body",
    "AttachmentSchema": "attachment_schema",
    "AttachmentResponse": "attachment_response",
    "AttachmentDeleteBody": "attachment_delete_body",
    "SwitchboardIntegrationWebhook": "switchboard_integration_webhook",
    "ConversationTruncated": "conversation_truncated",
    "Conversation": "conversation",
    "ConversationListResponse": "conversation_list_response",
    "ParticipantSubSchema": "participant_sub_schema",
    "ConversationCreateBody": "conversation_create_body",
    "ConversationResponse": "conversation_response",
    "ConversationUpdateBody": "conversation_update_body",
    "ClientAssociation": "client_association",
    "Participant": "participant",
    "ParticipantListResponse": "participant_list_response",
    "ParticipantLeaveBody": "participant_leave_body",
    "Author": "author",
    "TicketClosed": "ticket_closed",
    "TransferToEmail": "transfer_to_email",
    "ActivityMessage": "activity_message",
    "Buy": "buy",
    "ExtraChannelOptions": "extra_channel_options",
    "Link": "link",
    "LocationRequest": "location_request",
    "Postback": "postback",
    "Reply": "reply",
    "Webview": "webview",
    "Action": "action",
    "TextMessage": "text_message",
    "ActionSubset": "action_subset",
    "Item": "item",
    "CarouselMessage": "carousel_message",
    "FileMessage": "file_message",
    "Field": "field",
    "FormMessageField": "form_message_field",
    "FormMessage": "form_message",
    "FormResponseMessageField": "form_response_message_field",
    "FormResponseMessage": "form_response_message",
    "ImageMessage": "image_message",
    "ListMessage": "list_message",
    "LocationMessage": "location_message",
    "TemplateMessage": "template_message",
    "Content": "content",
    "Client": "client",
    "Device": "device",
    "Source": "source",
    "Message": "message",
    "QuotedMessageMessage": "quoted_message_message",
    "QuotedMessageExternalMessageId": "quoted_message_external_message_id",
    "QuotedMessage": "quoted_message",
    "MessageListResponse": "message_list_response",
    "Destination": "destination",
    "AppleMessageOverridePayload": "apple_message_override_payload",
    "MessageOverridePayload": "message_override_payload",
    "MessageOverride": "message_override",
    "MessagePost": "message_post",
    "MessagePostResponse": "message_post_response",
    "ActivityPost": "activity_post",
    "AcceptControlBody": "accept_control_body",
    "OfferControlBody": "offer_control_body",
    "PassControlBody": "pass_control_body",
    "ReleaseControlBody": "release_control_body",
    "DownloadMessageRefBody": "download_message_ref_body",
    "MetaConversionEvent": "meta_conversion_event",
    "ConversionEventsBody": "conversion_events_body",
    "ConversionEvents": "conversion_events",
    "ConversionEventsResponse": "conversion_events_response",
    "Integration": "integration",
    "Android": "android",
    "Apple": "apple",
    "Webhook": "webhook",
    "Custom": "custom",
    "Instagram": "instagram",
    "Ios": "ios",
    "Line": "line",
    "Mailgun": "mailgun",
    "Messagebird": "messagebird",
    "Messenger": "messenger",
    "Telegram": "telegram",
    "Twilio": "twilio",
    "Twitter": "twitter",
    "Unity": "unity",
    "Viber": "viber",
    "PrechatCapture": "prechat_capture",
    "Web": "web",
    "Whatsapp": "whatsapp",
    "IntegrationListResponse": "integration_list_response",
    "IntegrationResponse": "integration_response",
    "AndroidUpdate": "android_update",
    "AppleUpdate": "apple_update",
    "CustomUpdate": "custom_update",
    "InstagramUpdate": "instagram_update",
    "IosUpdate": "ios_update",
    "LineUpdate": "line_update",
    "MailgunUpdate": "mailgun_update",
    "MessageBirdUpdate": "message_bird_update",
    "MessengerUpdate": "messenger_update",
    "TelegramUpdate": "telegram_update",
    "TwilioUpdate": "twilio_update",
    "TwitterUpdate": "twitter_update",
    "UnityUpdate": "unity_update",
    "ViberUpdate": "viber_update",
    "WebUpdate": "web_update",
    "WhatsAppUpdate": "whats_app_update",
    "IntegrationUpdate": "integration_update",
    "ApiKey": "api_key",
    "IntegrationApiKeyResponse": "integration_api_key_response",
    "WebhookListResponse": "webhook_list_response",
    "WebhookBody": "webhook_body",
    "WebhookCreateBody": "webhook_create_body",
    "WebhookResponse": "webhook_response",
    "Switchboard": "switchboard",
    "SwitchboardListResponse": "switchboard_list_response",
    "SwitchboardResponse": "switchboard_response",
    "SwitchboardUpdateBody": "switchboard_update_body",
    "SwitchboardIntegration": "switchboard_integration",
    "SwitchboardIntegrationListResponse": "switchboard_integration_list_response",
    "SwitchboardIntegrationCreateBody": "switchboard_integration_create_body",
    "SwitchboardIntegrationResponse": "switchboard_integration_response",
    "SwitchboardIntegrationUpdateBody": "switchboard_integration_update_body",
    "Profile": "profile",
    "UserCreateBody": "user_create_body",
    "UserTruncated": "user_truncated",
    "Identity": "identity",
    "User": "user",
    "UserResponse": "user_response",
    "UserUpdateBody": "user_update_body",
    "ClientListResponse": "client_list_response",
    "MatchCriteriaMailgun": "match_criteria_mailgun",
    "MatchCriteriaMessagebird": "match_criteria_messagebird",
    "MatchCriteriaTwilio": "match_criteria_twilio",
    "MatchCriteriaWhatsapp": "match_criteria_whatsapp",
    "MatchCriteria": "match_criteria",
    "ClientCreate": "client_create",
    "DeviceListResponse": "device_list_response",
    "DeviceResponse": "device_response",
    "SyncUserBody": "sync_user_body",
    "SourceWebhook": "source_webhook",
    "ClientAddEvent": "client_add_event",
    "ClientRemoveEvent": "client_remove_event",
    "ClientUpdateEvent": "client_update_event",
    "Campaign": "campaign",
    "SourceWithCampaignWebhook": "source_with_campaign_webhook",
    "Referral": "referral",
    "ConversationCreateEvent": "conversation_create_event",
    "ConversationJoinEvent": "conversation_join_event",
    "ConversationLeaveEvent": "conversation_leave_event",
    "ConversationRemoveEvent": "conversation_remove_event",
    "ConversationMessageDeliveryPayload": "conversation_message_delivery_payload",
    "ConversationMessageDeliveryChannelEvent": "conversation_message_delivery_channel_event",
    "ConversationMessageDeliveryFailureEvent": "conversation_message_delivery_failure_event",
    "ConversationMessageDeliveryUserEvent": "conversation_message_delivery_user_event",
    "AuthorWebhook": "author_webhook",
    "MessageWebhook": "message_webhook",
    "ConversationMessageEvent": "conversation_message_event",
    "PostbackWebhook": "postback_webhook",
    "ConversationPostbackEvent": "conversation_postback_event",
    "ConversationReadEvent": "conversation_read_event",
    "ConversationReferralEvent": "conversation_referral_event",
    "ConversationTypingEvent": "conversation_typing_event",
    "SwitchboardAcceptControl": "switchboard_accept_control",
    "SwitchboardAcceptControlFailure": "switchboard_accept_control_failure",
    "SwitchboardOfferControl": "switchboard_offer_control",
    "SwitchboardOfferControlFailure": "switchboard_offer_control_failure",
    "SwitchboardPassControl": "switchboard_pass_control",
    "SwitchboardPassControlFailure": "switchboard_pass_control_failure",
    "SwitchboardReleaseControl": "switchboard_release_control",
    "UserMergeEvent": "user_merge_event",
    "UserUpdateEvent": "user_update_event",
    "UserRemoveEvent": "user_remove_event",
    "UserListResponse": "user_list_response",
    "ListAppsFilter": "list_apps_filter",
    "JsonObject": "json_object",
    "CreateAppKeyBody": "create_app_key_body",
    "ListConversationsFilter": "list_conversations_filter",
    "JoinConversationResponse": "join_conversation_response",
    "ListIntegrationsFilter": "list_integrations_filter",
    "ListCustomIntegrationKeysResponse": "list_custom_integration_keys_response",
    "CreateCustomIntegrationKeyBody": "create_custom_integration_key_body",
    "ListUsersFilter": "list_users_filter",
    "CreateClientResponse": "create_client_response",
    "GetTokenBody": "get_token_body",
    "GetTokenResponse": "get_token_response",
    "ExtraChannelOptionsMessenger": "extra_channel_options_messenger",
    "CarouselMessageDisplaySettings": "carousel_message_display_settings",
    "FormOptionsItem": "form_options_item",
    "LocationMessageCoordinates": "location_message_coordinates",
    "LocationMessageLocation": "location_message_location",
    "DownloadMessageRefBodyApple": "download_message_ref_body_apple",
    "MetaConversionEventPayload": "meta_conversion_event_payload",
    "AndroidDefaultResponder": "android_default_responder",
    "AppleDefaultResponder": "apple_default_responder",
    "InstagramDefaultResponder": "instagram_default_responder",
    "IosDefaultResponder": "ios_default_responder",
    "LineDefaultResponder": "line_default_responder",
    "MailgunDefaultResponder": "mailgun_default_responder",
    "MessagebirdDefaultResponder": "messagebird_default_responder",
    "MessengerDefaultResponder": "messenger_default_responder",
    "TelegramDefaultResponder": "telegram_default_responder",
    "TwilioDefaultResponder": "twilio_default_responder",
    "TwitterDefaultResponder": "twitter_default_responder",
    "UnityDefaultResponder": "unity_default_responder",
    "ViberDefaultResponder": "viber_default_responder",
    "WebDefaultResponder": "web_default_responder",
    "WhatsappDefaultResponder": "whatsapp_default_responder",
    "ClientCreateConfirmation": "client_create_confirmation",
    "ClientCreateTarget": "client_create_target",
    "ClientAddEventPayload": "client_add_event_payload",
    "ClientRemoveEventPayload": "client_remove_event_payload",
    "ClientUpdateEventPayload": "client_update_event_payload",
    "ReferralDetails": "referral_details",
    "ConversationCreateEventPayload": "conversation_create_event_payload",
    "ConversationJoinEventPayload": "conversation_join_event_payload",
    "ConversationLeaveEventPayload": "conversation_leave_event_payload",
    "ConversationRemoveEventPayload": "conversation_remove_event_payload",
    "ConversationMessageDeliveryPayloadMessage": "conversation_message_delivery_payload_message",
    "ConversationMessageDeliveryPayloadDestination": "conversation_message_delivery_payload_destination",
    "ConversationMessageDeliveryFailureEventPayload": "conversation_message_delivery_failure_event_payload",
    "MessageWebhookSource": "message_webhook_source",
    "ConversationMessageEventPayload": "conversation_message_event_payload",
    "ConversationPostbackEventPayload": "conversation_postback_event_payload",
    "ConversationReadEventPayload": "conversation_read_event_payload",
    "ConversationReferralEventPayload": "conversation_referral_event_payload",
    "ConversationTypingEventPayload": "conversation_typing_event_payload",
    "SwitchboardAcceptControlPayload": "switchboard_accept_control_payload",
    "SwitchboardAcceptControlFailurePayload": "switchboard_accept_control_failure_payload",
    "SwitchboardOfferControlPayload": "switchboard_offer_control_payload",
    "SwitchboardOfferControlFailurePayload": "switchboard_offer_control_failure_payload",
    "SwitchboardPassControlPayload": "switchboard_pass_control_payload",
    "SwitchboardPassControlFailurePayload": "switchboard_pass_control_failure_payload",
    "SwitchboardReleaseControlPayload": "switchboard_release_control_payload",
    "UserMergeEventPayload": "user_merge_event_payload",
    "UserUpdateEventPayload": "user_update_event_payload",
    "UserRemoveEventPayload": "user_remove_event_payload",
    "DownloadMessageRefBodyAppleInteractiveDataRef": "download_message_ref_body_apple_interactive_data_ref",
    "ConversationMessageDeliveryPayloadExternalMessagesItem": "conversation_message_delivery_payload_external_messages_item",
    "ConversationMessageDeliveryFailureEventPayloadMessage": "conversation_message_delivery_failure_event_payload_message",
    "ConversationMessageDeliveryFailureEventPayloadDestination": "conversation_message_delivery_failure_event_payload_destination",
    "ConversationMessageDeliveryFailureEventPayloadError": "conversation_message_delivery_failure_event_payload_error",
    "ConversationReadEventPayloadActivity": "conversation_read_event_payload_activity",
    "ConversationTypingEventPayloadActivity": "conversation_typing_event_payload_activity",
    "UserMergeEventPayloadMergedUsers": "user_merge_event_payload_merged_users",
    "UserMergeEventPayloadMergedConversations": "user_merge_event_payload_merged_conversations",
    "UserMergeEventPayloadMergedClients": "user_merge_event_payload_merged_clients",
    "ConversationMessageDeliveryFailureEventPayloadExternalMessagesItem": "conversation_message_delivery_failure_event_payload_external_messages_item",
    "ParticipantSubSchemaUserId": "participant_sub_schema_user_id",
    "ParticipantSubSchemaUserExternalId": "participant_sub_schema_user_external_id",
    "ParticipantLeaveBodyUserId": "participant_leave_body_user_id",
    "ParticipantLeaveBodyUserExternalId": "participant_leave_body_user_external_id",
    "ParticipantLeaveBodyParticipantId": "participant_leave_body_participant_id",
    "DestinationIntegrationId": "destination_integration_id",
    "DestinationIntegrationType": "destination_integration_type",
    "ConversionEventsBodyMessenger": "conversion_events_body_messenger",
    "ConversionEventsBodyInstagram": "conversion_events_body_instagram",
    "ConversionEventsBodyWhatsapp": "conversion_events_body_whatsapp",
    "UnknownParticipantSubSchema": "participant_sub_schema",
    "UnknownParticipantLeaveBody": "participant_leave_body",
    "UnknownActivityMessage": "activity_message",
    "UnknownAction": "action",
    "UnknownActionSubset": "action_subset",
    "UnknownContent": "content",
    "UnknownQuotedMessage": "quoted_message",
    "UnknownDestination": "destination",
    "UnknownConversionEventsBody": "conversion_events_body",
    "UnknownIntegration": "integration",
    "UnknownIntegrationUpdate": "integration_update",
    "UnknownMatchCriteria": "match_criteria",
    "ConversationType": "conversation_type",
    "ClientType": "client_type",
    "Status": "status",
    "AuthorType": "author_type",
    "WebviewSize": "webview_size",
    "ItemSize": "item_size",
    "FieldType": "field_type",
    "FormMessageFieldType": "form_message_field_type",
    "FormResponseMessageFieldType": "form_response_message_field_type",
    "ClientStatus": "client_status",
    "DeviceType": "device_type",
    "DeviceStatus": "device_status",
    "ActivityPostType": "activity_post_type",
    "PassControlBodyReason": "pass_control_body_reason",
    "ReleaseControlBodyReason": "release_control_body_reason",
    "TwitterTier": "twitter_tier",
    "AuthorWebhookType": "author_webhook_type",
    "AuthorSubtypesItem": "author_subtypes_item",
    "ExtraChannelOptionsMessengerWebviewShareButton": "extra_channel_options_messenger_webview_share_button",
    "CarouselMessageDisplaySettingsImageAspectRatio": "carousel_message_display_settings_image_aspect_ratio",
    "AppleMessageOverridePayloadWithCapabilitiesItem": "apple_message_override_payload_with_capabilities_item",
    "ClientCreateConfirmationType": "client_create_confirmation_type",
    "ClientAddEventPayloadReason": "client_add_event_payload_reason",
    "ClientRemoveEventPayloadReason": "client_remove_event_payload_reason",
    "ClientUpdateEventPayloadReason": "client_update_event_payload_reason",
    "ConversationCreateEventPayloadCreationReason": "conversation_create_event_payload_creation_reason",
    "SwitchboardPassControlPayloadReason": "switchboard_pass_control_payload_reason",
    "SwitchboardReleaseControlPayloadReason": "switchboard_release_control_payload_reason",
    "UserMergeEventPayloadReason": "user_merge_event_payload_reason",
    "UserUpdateEventPayloadReason": "user_update_event_payload_reason",
    "ConversationReadEventPayloadActivityType": "conversation_read_event_payload_activity_type",
    "ConversationTypingEventPayloadActivityType": "conversation_typing_event_payload_activity_type",
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
