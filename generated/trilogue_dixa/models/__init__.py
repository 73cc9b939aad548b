"""Every model, by name; a module is loaded when one of its names is first used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .activity_log_attribute import ActivityLogAttribute as ActivityLogAttribute
    from .activity_log_attribute import UnknownActivityLogAttribute as UnknownActivityLogAttribute
    from .activity_log_entry import ActivityLogEntry as ActivityLogEntry
    from .activity_log_user import ActivityLogUser as ActivityLogUser
    from .agent import Agent as Agent
    from .agent_output import AgentOutput as AgentOutput
    from .agent_teams_output import AgentTeamsOutput as AgentTeamsOutput
    from .agents_to_team_input import AgentsToTeamInput as AgentsToTeamInput
    from .aggregate_metadata import AggregateMetadata as AggregateMetadata
    from .aggregate_value import AggregateValue as AggregateValue
    from .aggregate_value import UnknownAggregateValue as UnknownAggregateValue
    from .anonymization_request_status import AnonymizationRequestStatus as AnonymizationRequestStatus
    from .anonymize_entity_input import AnonymizeEntityInput as AnonymizeEntityInput
    from .anonymize_entity_output import AnonymizeEntityOutput as AnonymizeEntityOutput
    from .anonymized_conversation import AnonymizedConversation as AnonymizedConversation
    from .assignment import Assignment as Assignment
    from .attributes import Attributes as Attributes
    from .attributes import UnknownAttributes as UnknownAttributes
    from .basic_auth import BasicAuth as BasicAuth
    from .boolean_field import BooleanField as BooleanField
    from .browser_info import BrowserInfo as BrowserInfo
    from .bulk_action_failure_bulk_error_agent import BulkActionFailureBulkErrorAgent as BulkActionFailureBulkErrorAgent
    from .bulk_action_failure_bulk_error_end_user import (
        BulkActionFailureBulkErrorEndUser as BulkActionFailureBulkErrorEndUser,
    )
    from .bulk_action_failure_bulk_error_uuid import BulkActionFailureBulkErrorUUID as BulkActionFailureBulkErrorUUID
    from .bulk_action_failure_error_response_internal_note_data import (
        BulkActionFailureErrorResponseInternalNoteData as BulkActionFailureErrorResponseInternalNoteData,
    )
    from .bulk_action_outcome_bulk_error_agent import BulkActionOutcomeBulkErrorAgent as BulkActionOutcomeBulkErrorAgent
    from .bulk_action_outcome_bulk_error_agent import (
        UnknownBulkActionOutcomeBulkErrorAgent as UnknownBulkActionOutcomeBulkErrorAgent,
    )
    from .bulk_action_outcome_bulk_error_end_user import (
        BulkActionOutcomeBulkErrorEndUser as BulkActionOutcomeBulkErrorEndUser,
    )
    from .bulk_action_outcome_bulk_error_end_user import (
        UnknownBulkActionOutcomeBulkErrorEndUser as UnknownBulkActionOutcomeBulkErrorEndUser,
    )
    from .bulk_action_outcome_bulk_error_uuid import BulkActionOutcomeBulkErrorUUID as BulkActionOutcomeBulkErrorUUID
    from .bulk_action_outcome_bulk_error_uuid import (
        UnknownBulkActionOutcomeBulkErrorUUID as UnknownBulkActionOutcomeBulkErrorUUID,
    )
    from .bulk_action_outcome_error_response_internal_note_data import (
        BulkActionOutcomeErrorResponseInternalNoteData as BulkActionOutcomeErrorResponseInternalNoteData,
    )
    from .bulk_action_outcome_error_response_internal_note_data import (
        UnknownBulkActionOutcomeErrorResponseInternalNoteData as UnknownBulkActionOutcomeErrorResponseInternalNoteData,
    )
    from .bulk_action_success_bulk_error_agent import BulkActionSuccessBulkErrorAgent as BulkActionSuccessBulkErrorAgent
    from .bulk_action_success_bulk_error_end_user import (
        BulkActionSuccessBulkErrorEndUser as BulkActionSuccessBulkErrorEndUser,
    )
    from .bulk_action_success_bulk_error_uuid import BulkActionSuccessBulkErrorUUID as BulkActionSuccessBulkErrorUUID
    from .bulk_action_success_error_response_internal_note_data import (
        BulkActionSuccessErrorResponseInternalNoteData as BulkActionSuccessErrorResponseInternalNoteData,
    )
    from .bulk_create_internal_note_input import BulkCreateInternalNoteInput as BulkCreateInternalNoteInput
    from .bulk_create_note_output import BulkCreateNoteOutput as BulkCreateNoteOutput
    from .bulk_error import BulkError as BulkError
    from .bulk_error import UnknownBulkError as UnknownBulkError
    from .bulk_patch_agent_input import BulkPatchAgentInput as BulkPatchAgentInput
    from .bulk_patch_end_user_input import BulkPatchEndUserInput as BulkPatchEndUserInput
    from .bulk_patch_end_users_input import BulkPatchEndUsersInput as BulkPatchEndUsersInput
    from .bulk_patch_end_users_output import BulkPatchEndUsersOutput as BulkPatchEndUsersOutput
    from .bulk_queue_endpoint_input import BulkQueueEndpointInput as BulkQueueEndpointInput
    from .bulk_queue_endpoint_output import BulkQueueEndpointOutput as BulkQueueEndpointOutput
    from .bulk_update_agent_input import BulkUpdateAgentInput as BulkUpdateAgentInput
    from .bulk_update_agent_output import BulkUpdateAgentOutput as BulkUpdateAgentOutput
    from .bulk_update_end_user_input import BulkUpdateEndUserInput as BulkUpdateEndUserInput
    from .bulk_update_end_users_input import BulkUpdateEndUsersInput as BulkUpdateEndUsersInput
    from .bulk_update_end_users_output import BulkUpdateEndUsersOutput as BulkUpdateEndUsersOutput
    from .call_recording_attributes import CallRecordingAttributes as CallRecordingAttributes
    from .callback import Callback as Callback
    from .chat import Chat as Chat
    from .chat_attributes import ChatAttributes as ChatAttributes
    from .chat_conversation import ChatConversation as ChatConversation
    from .claim_conversation_input import ClaimConversationInput as ClaimConversationInput
    from .close_conversation_input import CloseConversationInput as CloseConversationInput
    from .contact_endpoint import ContactEndpoint as ContactEndpoint
    from .contact_endpoint import UnknownContactEndpoint as UnknownContactEndpoint
    from .contact_form import ContactForm as ContactForm
    from .contact_form_attributes import ContactFormAttributes as ContactFormAttributes
    from .contact_form_conversation import ContactFormConversation as ContactFormConversation
    from .content import Content as Content
    from .content import UnknownContent as UnknownContent
    from .conversation import Conversation as Conversation
    from .conversation import UnknownConversation as UnknownConversation
    from .conversation_assigned_attribute import ConversationAssignedAttribute as ConversationAssignedAttribute
    from .conversation_auto_reply_sent_attribute import (
        ConversationAutoReplySentAttribute as ConversationAutoReplySentAttribute,
    )
    from .conversation_claimed_attribute import ConversationClaimedAttribute as ConversationClaimedAttribute
    from .conversation_created_attribute import ConversationCreatedAttribute as ConversationCreatedAttribute
    from .conversation_end_user_replaced_attribute import (
        ConversationEndUserReplacedAttribute as ConversationEndUserReplacedAttribute,
    )
    from .conversation_flow import ConversationFlow as ConversationFlow
    from .conversation_language_updated_attribute import (
        ConversationLanguageUpdatedAttribute as ConversationLanguageUpdatedAttribute,
    )
    from .conversation_link import ConversationLink as ConversationLink
    from .conversation_link import UnknownConversationLink as UnknownConversationLink
    from .conversation_offered_attribute import ConversationOfferedAttribute as ConversationOfferedAttribute
    from .conversation_rated_attribute import ConversationRatedAttribute as ConversationRatedAttribute
    from .conversation_rating import ConversationRating as ConversationRating
    from .conversation_rating_offered_attribute import (
        ConversationRatingOfferedAttribute as ConversationRatingOfferedAttribute,
    )
    from .conversation_rating_scheduled_attribute import (
        ConversationRatingScheduledAttribute as ConversationRatingScheduledAttribute,
    )
    from .conversation_reserved_attribute import ConversationReservedAttribute as ConversationReservedAttribute
    from .conversation_response import ConversationResponse as ConversationResponse
    from .conversation_search_hit import ConversationSearchHit as ConversationSearchHit
    from .conversation_search_inner_hit import ConversationSearchInnerHit as ConversationSearchInnerHit
    from .conversation_tags_output import ConversationTagsOutput as ConversationTagsOutput
    from .conversation_transferred_attribute import ConversationTransferredAttribute as ConversationTransferredAttribute
    from .conversation_unassigned_attribute import ConversationUnassignedAttribute as ConversationUnassignedAttribute
    from .create_agent_input import CreateAgentInput as CreateAgentInput
    from .create_agents_input import CreateAgentsInput as CreateAgentsInput
    from .create_agents_output import CreateAgentsOutput as CreateAgentsOutput
    from .create_conversation_input import CreateConversationInput as CreateConversationInput
    from .create_conversation_input import UnknownCreateConversationInput as UnknownCreateConversationInput
    from .create_conversation_output import CreateConversationOutput as CreateConversationOutput
    from .create_end_user_input import CreateEndUserInput as CreateEndUserInput
    from .create_end_user_output import CreateEndUserOutput as CreateEndUserOutput
    from .create_end_users_input import CreateEndUsersInput as CreateEndUsersInput
    from .create_end_users_output import CreateEndUsersOutput as CreateEndUsersOutput
    from .create_internal_note_input import CreateInternalNoteInput as CreateInternalNoteInput
    from .create_message_input import CreateMessageInput as CreateMessageInput
    from .create_message_input import UnknownCreateMessageInput as UnknownCreateMessageInput
    from .create_message_output import CreateMessageOutput as CreateMessageOutput
    from .create_message_output_data import CreateMessageOutputData as CreateMessageOutputData
    from .create_note_output import CreateNoteOutput as CreateNoteOutput
    from .create_or_update_queue_request import CreateOrUpdateQueueRequest as CreateOrUpdateQueueRequest
    from .create_queue_input import CreateQueueInput as CreateQueueInput
    from .create_queue_output import CreateQueueOutput as CreateQueueOutput
    from .create_tag_input import CreateTagInput as CreateTagInput
    from .create_tag_output import CreateTagOutput as CreateTagOutput
    from .create_team_input import CreateTeamInput as CreateTeamInput
    from .create_team_output import CreateTeamOutput as CreateTeamOutput
    from .create_webhook_subscription_input import CreateWebhookSubscriptionInput as CreateWebhookSubscriptionInput
    from .create_webhook_subscription_output import CreateWebhookSubscriptionOutput as CreateWebhookSubscriptionOutput
    from .custom_attribute import CustomAttribute as CustomAttribute
    from .custom_attribute_definition import CustomAttributeDefinition as CustomAttributeDefinition
    from .custom_attribute_input_definition import CustomAttributeInputDefinition as CustomAttributeInputDefinition
    from .custom_attribute_input_definition import (
        UnknownCustomAttributeInputDefinition as UnknownCustomAttributeInputDefinition,
    )
    from .delete_agents_from_team_input import DeleteAgentsFromTeamInput as DeleteAgentsFromTeamInput
    from .delivery_detail import DeliveryDetail as DeliveryDetail
    from .delivery_status import DeliveryStatus as DeliveryStatus
    from .delivery_status import UnknownDeliveryStatus as UnknownDeliveryStatus
    from .deprecated_activity_log_type import DeprecatedActivityLogType as DeprecatedActivityLogType
    from .deprecated_anonymization_type import DeprecatedAnonymizationType as DeprecatedAnonymizationType
    from .double_aggregate_value import DoubleAggregateValue as DoubleAggregateValue
    from .double_field import DoubleField as DoubleField
    from .email import Email as Email
    from .email_attributes import EmailAttributes as EmailAttributes
    from .email_contact import EmailContact as EmailContact
    from .email_content import EmailContent as EmailContent
    from .email_content import UnknownEmailContent as UnknownEmailContent
    from .email_conversation import EmailConversation as EmailConversation
    from .email_endpoint import EmailEndpoint as EmailEndpoint
    from .email_forward import EmailForward as EmailForward
    from .empty_patch_set import EmptyPatchSet as EmptyPatchSet
    from .end_user import EndUser as EndUser
    from .error_response import ErrorResponse as ErrorResponse
    from .event_delivery_log import EventDeliveryLog as EventDeliveryLog
    from .event_delivery_status import EventDeliveryStatus as EventDeliveryStatus
    from .facebook_messenger_attributes import FacebookMessengerAttributes as FacebookMessengerAttributes
    from .facebook_messenger_conversation import FacebookMessengerConversation as FacebookMessengerConversation
    from .field import Field as Field
    from .field_metadata import FieldMetadata as FieldMetadata
    from .field_type import FieldType as FieldType
    from .field_type import UnknownFieldType as UnknownFieldType
    from .file import File as File
    from .filter_ import Filter as Filter
    from .filter_metadata import FilterMetadata as FilterMetadata
    from .filter_value import FilterValue as FilterValue
    from .follow_up import FollowUp as FollowUp
    from .generic_attributes import GenericAttributes as GenericAttributes
    from .generic_conversation import GenericConversation as GenericConversation
    from .get_activity_log_output import GetActivityLogOutput as GetActivityLogOutput
    from .get_contact_point_by_id_output import GetContactPointByIdOutput as GetContactPointByIdOutput
    from .get_conversation_output import GetConversationOutput as GetConversationOutput
    from .get_end_user_output import GetEndUserOutput as GetEndUserOutput
    from .get_filter_values_output import GetFilterValuesOutput as GetFilterValuesOutput
    from .get_metric_data_input import GetMetricDataInput as GetMetricDataInput
    from .get_metric_data_output import GetMetricDataOutput as GetMetricDataOutput
    from .get_metric_output import GetMetricOutput as GetMetricOutput
    from .get_metric_record_output import GetMetricRecordOutput as GetMetricRecordOutput
    from .get_metric_records_data_input import GetMetricRecordsDataInput as GetMetricRecordsDataInput
    from .get_metric_records_data_output import GetMetricRecordsDataOutput as GetMetricRecordsDataOutput
    from .get_metric_records_output import GetMetricRecordsOutput as GetMetricRecordsOutput
    from .get_metrics_output import GetMetricsOutput as GetMetricsOutput
    from .get_queue_by_id_output import GetQueueByIdOutput as GetQueueByIdOutput
    from .get_tag_output import GetTagOutput as GetTagOutput
    from .get_webhook_event_delivery_logs_output import (
        GetWebhookEventDeliveryLogsOutput as GetWebhookEventDeliveryLogsOutput,
    )
    from .get_webhook_last_delivery_status_output import (
        GetWebhookLastDeliveryStatusOutput as GetWebhookLastDeliveryStatusOutput,
    )
    from .get_webhook_subscription_output import GetWebhookSubscriptionOutput as GetWebhookSubscriptionOutput
    from .html import Html as Html
    from .inbound import Inbound as Inbound
    from .infrastructure import Infrastructure as Infrastructure
    from .instant_field import InstantField as InstantField
    from .int_field import IntField as IntField
    from .integrity import Integrity as Integrity
    from .internal_note_data import InternalNoteData as InternalNoteData
    from .interval import Interval as Interval
    from .list_activity_log_output import ListActivityLogOutput as ListActivityLogOutput
    from .list_agents_output import ListAgentsOutput as ListAgentsOutput
    from .list_contact_points_output import ListContactPointsOutput as ListContactPointsOutput
    from .list_conversation_ratings_output import ListConversationRatingsOutput as ListConversationRatingsOutput
    from .list_custom_attributes_definitions_output import (
        ListCustomAttributesDefinitionsOutput as ListCustomAttributesDefinitionsOutput,
    )
    from .list_end_user_conversations_output import ListEndUserConversationsOutput as ListEndUserConversationsOutput
    from .list_end_users_output import ListEndUsersOutput as ListEndUsersOutput
    from .list_field import ListField as ListField
    from .list_flows_output import ListFlowsOutput as ListFlowsOutput
    from .list_internal_notes_output import ListInternalNotesOutput as ListInternalNotesOutput
    from .list_linked_conversations_output import ListLinkedConversationsOutput as ListLinkedConversationsOutput
    from .list_messages_output import ListMessagesOutput as ListMessagesOutput
    from .list_presence_output import ListPresenceOutput as ListPresenceOutput
    from .list_queues_output import ListQueuesOutput as ListQueuesOutput
    from .list_tags_output import ListTagsOutput as ListTagsOutput
    from .list_team_members_output import ListTeamMembersOutput as ListTeamMembersOutput
    from .list_teams_output import ListTeamsOutput as ListTeamsOutput
    from .list_webhook_subscriptions_endpoint_output import (
        ListWebhookSubscriptionsEndpointOutput as ListWebhookSubscriptionsEndpointOutput,
    )
    from .long_aggregate_value import LongAggregateValue as LongAggregateValue
    from .long_field import LongField as LongField
    from .map_conversation_channel_int import MapConversationChannelInt as MapConversationChannelInt
    from .map_conversation_channel_set_string import MapConversationChannelSetString as MapConversationChannelSetString
    from .map_queue_threshold_int import MapQueueThresholdInt as MapQueueThresholdInt
    from .map_string import MapString as MapString
    from .map_uuid_option_attribute_value import MapUUIDOptionAttributeValue as MapUUIDOptionAttributeValue
    from .map_vector_string import MapVectorString as MapVectorString
    from .message import Message as Message
    from .message_added_attribute import MessageAddedAttribute as MessageAddedAttribute
    from .messenger_conversation import MessengerConversation as MessengerConversation
    from .metric_data import MetricData as MetricData
    from .metric_metadata import MetricMetadata as MetricMetadata
    from .metric_record import MetricRecord as MetricRecord
    from .metric_record_metadata import MetricRecordMetadata as MetricRecordMetadata
    from .no_auth import NoAuth as NoAuth
    from .no_recent_delivery import NoRecentDelivery as NoRecentDelivery
    from .not_found_1 import NotFound1 as NotFound1
    from .note_added_attribute import NoteAddedAttribute as NoteAddedAttribute
    from .outbound import Outbound as Outbound
    from .pagination_links import PaginationLinks as PaginationLinks
    from .patch_agent_input import PatchAgentInput as PatchAgentInput
    from .patch_conversation_custom_attributes_output import (
        PatchConversationCustomAttributesOutput as PatchConversationCustomAttributesOutput,
    )
    from .patch_end_user_custom_attributes_output import (
        PatchEndUserCustomAttributesOutput as PatchEndUserCustomAttributesOutput,
    )
    from .patch_end_user_input import PatchEndUserInput as PatchEndUserInput
    from .patch_end_user_output import PatchEndUserOutput as PatchEndUserOutput
    from .patch_webhook_subscription_input import PatchWebhookSubscriptionInput as PatchWebhookSubscriptionInput
    from .patch_webhook_subscription_output import PatchWebhookSubscriptionOutput as PatchWebhookSubscriptionOutput
    from .period_filter import PeriodFilter as PeriodFilter
    from .period_filter import UnknownPeriodFilter as UnknownPeriodFilter
    from .phone_attributes import PhoneAttributes as PhoneAttributes
    from .preset import Preset as Preset
    from .preset_value import PresetValue as PresetValue
    from .primitive_field import PrimitiveField as PrimitiveField
    from .primitive_field import UnknownPrimitiveField as UnknownPrimitiveField
    from .pstn_phone_conversation import PstnPhoneConversation as PstnPhoneConversation
    from .queue import Queue as Queue
    from .queue_1 import Queue1 as Queue1
    from .queue_member import QueueMember as QueueMember
    from .queue_members_output import QueueMembersOutput as QueueMembersOutput
    from .queue_usages import QueueUsages as QueueUsages
    from .regular import Regular as Regular
    from .reopen_conversation_input import ReopenConversationInput as ReopenConversationInput
    from .search_hit import SearchHit as SearchHit
    from .search_hit import UnknownSearchHit as UnknownSearchHit
    from .search_output import SearchOutput as SearchOutput
    from .select import Select as Select
    from .select_option import SelectOption as SelectOption
    from .side_conversation import SideConversation as SideConversation
    from .sms import Sms as Sms
    from .sms_attributes import SmsAttributes as SmsAttributes
    from .sms_conversation import SmsConversation as SmsConversation
    from .string_field import StringField as StringField
    from .tag import Tag as Tag
    from .tag_added_attribute import TagAddedAttribute as TagAddedAttribute
    from .tag_removed_attribute import TagRemovedAttribute as TagRemovedAttribute
    from .team import Team as Team
    from .team_1 import Team1 as Team1
    from .team_member import TeamMember as TeamMember
    from .telephony_endpoint import TelephonyEndpoint as TelephonyEndpoint
    from .text import Text as Text
    from .text_1 import Text1 as Text1
    from .timestamp_field import TimestampField as TimestampField
    from .token_auth import TokenAuth as TokenAuth
    from .too_large import TooLarge as TooLarge
    from .transfer_conversation_input import TransferConversationInput as TransferConversationInput
    from .twitter_attributes import TwitterAttributes as TwitterAttributes
    from .twitter_conversation import TwitterConversation as TwitterConversation
    from .update_agent_input import UpdateAgentInput as UpdateAgentInput
    from .update_end_user_input import UpdateEndUserInput as UpdateEndUserInput
    from .update_end_user_output import UpdateEndUserOutput as UpdateEndUserOutput
    from .user_presence import UserPresence as UserPresence
    from .user_presence_output import UserPresenceOutput as UserPresenceOutput
    from .uuid_field import UUIDField as UUIDField
    from .validation import Validation as Validation
    from .webhook_authorization import UnknownWebhookAuthorization as UnknownWebhookAuthorization
    from .webhook_authorization import WebhookAuthorization as WebhookAuthorization
    from .webhook_headers_map_string_string import WebhookHeadersMapStringString as WebhookHeadersMapStringString
    from .webhook_subscription import WebhookSubscription as WebhookSubscription
    from .whats_app_attributes import WhatsAppAttributes as WhatsAppAttributes
    from .whats_app_conversation import WhatsAppConversation as WhatsAppConversation

_MODULES = {
    "ActivityLogAttribute": "activity_log_attribute",
    "ActivityLogEntry": "activity_log_entry",
    "ActivityLogUser": "activity_log_user",
    "Agent": "agent",
    "AgentOutput": "agent_output",
    "AgentTeamsOutput": "agent_teams_output",
    "AgentsToTeamInput": "agents_to_team_input",
    "AggregateMetadata": "aggregate_metadata",
    "AggregateValue": "aggregate_value",
    "AnonymizationRequestStatus": "anonymization_request_status",
    "AnonymizeEntityInput": "anonymize_entity_input",
    "AnonymizeEntityOutput": "anonymize_entity_output",
    "AnonymizedConversation": "anonymized_conversation",
    "Assignment": "assignment",
    "Attributes": "attributes",
    "BasicAuth": "basic_auth",
    "BooleanField": "boolean_field",
    "BrowserInfo": "browser_info",
    "BulkActionFailureBulkErrorAgent": "bulk_action_failure_bulk_error_agent",
    "BulkActionFailureBulkErrorEndUser": "bulk_action_failure_bulk_error_end_user",
    "BulkActionFailureBulkErrorUUID": "bulk_action_failure_bulk_error_uuid",
    "BulkActionFailureErrorResponseInternalNoteData": "bulk_action_failure_error_response_internal_note_data",
    "BulkActionOutcomeBulkErrorAgent": "bulk_action_outcome_bulk_error_agent",
    "BulkActionOutcomeBulkErrorEndUser": "bulk_action_outcome_bulk_error_end_user",
    "BulkActionOutcomeBulkErrorUUID": "bulk_action_outcome_bulk_error_uuid",
    "BulkActionOutcomeErrorResponseInternalNoteData": "bulk_action_outcome_error_response_internal_note_data",
    "BulkActionSuccessBulkErrorAgent": "bulk_action_success_bulk_error_agent",
    "BulkActionSuccessBulkErrorEndUser": "bulk_action_success_bulk_error_end_user",
    "BulkActionSuccessBulkErrorUUID": "bulk_action_success_bulk_error_uuid",
    "BulkActionSuccessErrorResponseInternalNoteData": "bulk_action_success_error_response_internal_note_data",
    "BulkCreateInternalNoteInput": "bulk_create_internal_note_input",
    "BulkCreateNoteOutput": "bulk_create_note_output",
    "BulkError": "bulk_error",
    "BulkPatchAgentInput": "bulk_patch_agent_input",
    "BulkPatchEndUserInput": "bulk_patch_end_user_input",
    "BulkPatchEndUsersInput": "bulk_patch_end_users_input",
    "BulkPatchEndUsersOutput": "bulk_patch_end_users_output",
    "BulkQueueEndpointInput": "bulk_queue_endpoint_input",
    "BulkQueueEndpointOutput": "bulk_queue_endpoint_output",
    "BulkUpdateAgentInput": "bulk_update_agent_input",
    "BulkUpdateAgentOutput": "bulk_update_agent_output",
    "BulkUpdateEndUserInput": "bulk_update_end_user_input",
    "BulkUpdateEndUsersInput": "bulk_update_end_users_input",
    "BulkUpdateEndUsersOutput": "bulk_update_end_users_output",
    "CallRecordingAttributes": "call_recording_attributes",
    "Callback": "callback",
    "Chat": "chat",
    "ChatAttributes": "chat_attributes",
    "ChatConversation": "chat_conversation",
    "ClaimConversationInput": "claim_conversation_input",
    "CloseConversationInput": "close_conversation_input",
    "ContactEndpoint": "contact_endpoint",
    "ContactForm": "contact_form",
    "ContactFormAttributes": "contact_form_attributes",
    "ContactFormConversation": "contact_form_conversation",
    "Content": "content",
    "Conversation": "conversation",
    "ConversationAssignedAttribute": "conversation_assigned_attribute",
    "ConversationAutoReplySentAttribute": "conversation_auto_reply_sent_attribute",
    "ConversationClaimedAttribute": "conversation_claimed_attribute",
    "ConversationCreatedAttribute": "conversation_created_attribute",
    "ConversationEndUserReplacedAttribute": "conversation_end_user_replaced_attribute",
    "ConversationFlow": "conversation_flow",
    "ConversationLanguageUpdatedAttribute": "conversation_language_updated_attribute",
    "ConversationLink": "conversation_link",
    "ConversationOfferedAttribute": "conversation_offered_attribute",
    "ConversationRatedAttribute": "conversation_rated_attribute",
    "ConversationRating": "conversation_rating",
    "ConversationRatingOfferedAttribute": "conversation_rating_offered_attribute",
    "ConversationRatingScheduledAttribute": "conversation_rating_scheduled_attribute",
    "ConversationReservedAttribute": "conversation_reserved_attribute",
    "ConversationResponse": "conversation_response",
    "ConversationSearchHit": "conversation_search_hit",
    "ConversationSearchInnerHit": "conversation_search_inner_hit",
    "ConversationTagsOutput": "conversation_tags_output",
    "ConversationTransferredAttribute": "conversation_transferred_attribute",
    "ConversationUnassignedAttribute": "conversation_unassigned_attribute",
    "CreateAgentInput": "create_agent_input",
    "CreateAgentsInput": "create_agents_input",
    "CreateAgentsOutput": "create_agents_output",
    "CreateConversationInput": "create_conversation_input",
    "CreateConversationOutput": "create_conversation_output",
    "CreateEndUserInput": "create_end_user_input",
    "CreateEndUserOutput": "create_end_user_output",
    "CreateEndUsersInput": "create_end_users_input",
    "CreateEndUsersOutput": "create_end_users_output",
    "CreateInternalNoteInput": "create_internal_note_input",
    "CreateMessageInput": "create_message_input",
    "CreateMessageOutput": "create_message_output",
    "CreateMessageOutputData": "create_message_output_data",
    "CreateNoteOutput": "create_note_output",
    "CreateOrUpdateQueueRequest": "create_or_update_queue_request",
    "CreateQueueInput": "create_queue_input",
    "CreateQueueOutput": "create_queue_output",
    "CreateTagInput": "create_tag_input",
    "CreateTagOutput": "create_tag_output",
    "CreateTeamInput": "create_team_input",
    "CreateTeamOutput": "create_team_output",
    "CreateWebhookSubscriptionInput": "create_webhook_subscription_input",
    "CreateWebhookSubscriptionOutput": "create_webhook_subscription_output",
    "CustomAttribute": "custom_attribute",
    "CustomAttributeDefinition": "custom_attribute_definition",
    "CustomAttributeInputDefinition": "custom_attribute_input_definition",
    "DeleteAgentsFromTeamInput": "delete_agents_from_team_input",
    "DeliveryDetail": "delivery_detail",
    "DeliveryStatus": "delivery_status",
    "DoubleAggregateValue": "double_aggregate_value",
    "DoubleField": "double_field",
    "Email": "email",
    "EmailAttributes": "email_attributes",
    "EmailContact": "email_contact",
    "EmailContent": "email_content",
    "EmailConversation": "email_conversation",
    "EmailEndpoint": "email_endpoint",
    "EmailForward": "email_forward",
    "EmptyPatchSet": "empty_patch_set",
    "EndUser": "end_user",
    "ErrorResponse": "error_response",
    "EventDeliveryLog": "event_delivery_log",
    "EventDeliveryStatus": "event_delivery_status",
    "FacebookMessengerAttributes": "facebook_messenger_attributes",
    "FacebookMessengerConversation": "facebook_messenger_conversation",
    "Field": "field",
    "FieldMetadata": "field_metadata",
    "FieldType": "field_type",
    "File": "file",
    "Filter": "filter_",
    "FilterMetadata": "filter_metadata",
    "FilterValue": "filter_value",
    "FollowUp": "follow_up",
    "GenericAttributes": "generic_attributes",
    "GenericConversation": "generic_conversation",
    "GetActivityLogOutput": "get_activity_log_output",
    "GetContactPointByIdOutput": "get_contact_point_by_id_output",
    "GetConversationOutput": "get_conversation_output",
    "GetEndUserOutput": "get_end_user_output",
    "GetFilterValuesOutput": "get_filter_values_output",
    "GetMetricDataInput": "get_metric_data_input",
    "GetMetricDataOutput": "get_metric_data_output",
    "GetMetricOutput": "get_metric_output",
    "GetMetricRecordOutput": "get_metric_record_output",
    "GetMetricRecordsDataInput": "get_metric_records_data_input",
    "GetMetricRecordsDataOutput": "get_metric_records_data_output",
    "GetMetricRecordsOutput": "get_metric_records_output",
    "GetMetricsOutput": "get_metrics_output",
    "GetQueueByIdOutput": "get_queue_by_id_output",
    "GetTagOutput": "get_tag_output",
    "GetWebhookEventDeliveryLogsOutput": "get_webhook_event_delivery_logs_output",
    "GetWebhookLastDeliveryStatusOutput": "get_webhook_last_delivery_status_output",
    "GetWebhookSubscriptionOutput": "get_webhook_subscription_output",
    "Html": "html",
    "Inbound": "inbound",
    "Infrastructure": "infrastructure",
    "InstantField": "instant_field",
    "IntField": "int_field",
    "Integrity": "integrity",
    "InternalNoteData": "internal_note_data",
    "Interval": "interval",
    "ListActivityLogOutput": "list_activity_log_output",
    "ListAgentsOutput": "list_agents_output",
    "ListContactPointsOutput": "list_contact_points_output",
    "ListConversationRatingsOutput": "list_conversation_ratings_output",
    "ListCustomAttributesDefinitionsOutput": "list_custom_attributes_definitions_output",
    "ListEndUserConversationsOutput": "list_end_user_conversations_output",
    "ListEndUsersOutput": "list_end_users_output",
    "ListField": "list_field",
    "ListFlowsOutput": "list_flows_output",
    "ListInternalNotesOutput": "list_internal_notes_output",
    "ListLinkedConversationsOutput": "list_linked_conversations_output",
    "ListMessagesOutput": "list_messages_output",
    "ListPresenceOutput": "list_presence_output",
    "ListQueuesOutput": "list_queues_output",
    "ListTagsOutput": "list_tags_output",
    "ListTeamMembersOutput": "list_team_members_output",
    "ListTeamsOutput": "list_teams_output",
    "ListWebhookSubscriptionsEndpointOutput": "list_webhook_subscriptions_endpoint_output",
    "LongAggregateValue": "long_aggregate_value",
    "LongField": "long_field",
    "MapConversationChannelInt": "map_conversation_channel_int",
    "MapConversationChannelSetString": "map_conversation_channel_set_string",
    "MapQueueThresholdInt": "map_queue_threshold_int",
    "MapString": "map_string",
    "MapUUIDOptionAttributeValue": "map_uuid_option_attribute_value",
    "MapVectorString": "map_vector_string",
    "Message": "message",
    "MessageAddedAttribute": "message_added_attribute",
    "MessengerConversation": "messenger_conversation",
    "MetricData": "metric_data",
    "MetricMetadata": "metric_metadata",
    "MetricRecord": "metric_record",
    "MetricRecordMetadata": "metric_record_metadata",
    "NoAuth": "no_auth",
    "NoRecentDelivery": "no_recent_delivery",
    "NotFound1": "not_found_1",
    "NoteAddedAttribute": "note_added_attribute",
    "Outbound": "outbound",
    "PaginationLinks": "pagination_links",
    "PatchAgentInput": "patch_agent_input",
    "PatchConversationCustomAttributesOutput": "patch_conversation_custom_attributes_output",
    "PatchEndUserCustomAttributesOutput": "patch_end_user_custom_attributes_output",
    "PatchEndUserInput": "patch_end_user_input",
    "PatchEndUserOutput": "patch_end_user_output",
    "PatchWebhookSubscriptionInput": "patch_webhook_subscription_input",
    "PatchWebhookSubscriptionOutput": "patch_webhook_subscription_output",
    "PeriodFilter": "period_filter",
    "PhoneAttributes": "phone_attributes",
    "Preset": "preset",
    "PrimitiveField": "primitive_field",
    "PstnPhoneConversation": "pstn_phone_conversation",
    "Queue": "queue",
    "Queue1": "queue_1",
    "QueueMember": "queue_member",
    "QueueMembersOutput": "queue_members_output",
    "QueueUsages": "queue_usages",
    "Regular": "regular",
    "ReopenConversationInput": "reopen_conversation_input",
    "SearchHit": "search_hit",
    "SearchOutput": "search_output",
    "Select": "select",
    "SelectOption": "select_option",
    "SideConversation": "side_conversation",
    "Sms": "sms",
    "SmsAttributes": "sms_attributes",
    "SmsConversation": "sms_conversation",
    "StringField": "string_field",
    "Tag": "tag",
    "TagAddedAttribute": "tag_added_attribute",
    "TagRemovedAttribute": "tag_removed_attribute",
    "Team": "team",
    "Team1": "team_1",
    "TeamMember": "team_member",
    "TelephonyEndpoint": "telephony_endpoint",
    "Text": "text",
    "Text1": "text_1",
    "TimestampField": "timestamp_field",
    "TokenAuth": "token_auth",
    "TooLarge": "too_large",
    "TransferConversationInput": "transfer_conversation_input",
    "TwitterAttributes": "twitter_attributes",
    "TwitterConversation": "twitter_conversation",
    "UUIDField": "uuid_field",
    "UpdateAgentInput": "update_agent_input",
    "UpdateEndUserInput": "update_end_user_input",
    "UpdateEndUserOutput": "update_end_user_output",
    "UserPresence": "user_presence",
    "UserPresenceOutput": "user_presence_output",
    "Validation": "validation",
    "WebhookAuthorization": "webhook_authorization",
    "WebhookSubscription": "webhook_subscription",
    "WebhookHeadersMapStringString": "webhook_headers_map_string_string",
    "WhatsAppAttributes": "whats_app_attributes",
    "WhatsAppConversation": "whats_app_conversation",
    "PresetValue": "preset_value",
    "UnknownActivityLogAttribute": "activity_log_attribute",
    "UnknownAggregateValue": "aggregate_value",
    "UnknownAttributes": "attributes",
    "UnknownBulkActionOutcomeBulkErrorAgent": "bulk_action_outcome_bulk_error_agent",
    "UnknownBulkActionOutcomeBulkErrorEndUser": "bulk_action_outcome_bulk_error_end_user",
    "UnknownBulkActionOutcomeBulkErrorUUID": "bulk_action_outcome_bulk_error_uuid",
    "UnknownBulkActionOutcomeErrorResponseInternalNoteData": "bulk_action_outcome_error_response_internal_note_data",
    "UnknownBulkError": "bulk_error",
    "UnknownContactEndpoint": "contact_endpoint",
    "UnknownContent": "content",
    "UnknownConversation": "conversation",
    "UnknownConversationLink": "conversation_link",
    "UnknownCreateConversationInput": "create_conversation_input",
    "UnknownCreateMessageInput": "create_message_input",
    "UnknownCustomAttributeInputDefinition": "custom_attribute_input_definition",
    "UnknownDeliveryStatus": "delivery_status",
    "UnknownEmailContent": "email_content",
    "UnknownFieldType": "field_type",
    "UnknownPeriodFilter": "period_filter",
    "UnknownPrimitiveField": "primitive_field",
    "UnknownSearchHit": "search_hit",
    "UnknownWebhookAuthorization": "webhook_authorization",
    "DeprecatedActivityLogType": "deprecated_activity_log_type",
    "DeprecatedAnonymizationType": "deprecated_anonymization_type",
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
