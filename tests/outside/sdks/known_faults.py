"""Where the SDKs depart from the documents: what they do, what the document says, and where it says so."""

from __future__ import annotations

from typing import NamedTuple


class KnownFault(NamedTuple):
    """A method of an SDK that does not do what the document says.

    Args:
        shows: what the failure says, as a regular expression.
        fault: what the SDK does.
        document: what the document says, and where.

    """

    shows: str
    fault: str
    document: str


_SAME_BRANCHES = "from_dict finds that several branches fit, since it asks none for the keys that it names, and raises"
_BARE_ARRAY = "it wraps the array in an object with the key `data`"

KNOWN_FAULTS: dict[tuple[str, str], KnownFault] = {
    ("sunshine", "ConversationsApi.create_conversation"): KnownFault(
        r"participants\[0\] must have one of userExternalId, userId",
        "it reads a participant with a userExternalId as one with a userId, and sends {}",
        "components.schemas.participantSubSchema: anyOf, userId or userExternalId",
    ),
    ("sunshine", "ConversationsApi.list_conversations"): KnownFault(
        r"filter\[userId\] or filter\[userExternalId\] is required",
        "it sends the filter as one JSON text",
        "paths./v2/apps/{appId}/conversations.get.parameters: filter has style deepObject",
    ),
    ("sunshine", "ConversationsApi.post_conversion_events"): KnownFault(
        "Multiple matches found", _SAME_BRANCHES, "components.schemas.conversionEventsBody: oneOf"
    ),
    ("sunshine", "IntegrationsApi.update_integration"): KnownFault(
        "Multiple matches found", _SAME_BRANCHES, "components.schemas.integrationUpdate: oneOf, `type` decides"
    ),
    ("sunshine", "ParticipantsApi.leave_conversation"): KnownFault(
        "Multiple matches found", _SAME_BRANCHES, "components.schemas.participantLeaveBody: oneOf"
    ),
    ("sunshine", "OAuthEndpointsApi.authorize"): KnownFault(
        "Connection refused",
        "it follows the redirect to the program that asked",
        "paths./oauth/authorize.get.responses: 302 is the answer",
    ),
    ("dixa", "Agent.patch_bulk"): KnownFault(
        "body must be an array", _BARE_ARRAY, "paths./v1/agents.patch.requestBody: an array"
    ),
    ("dixa", "Agent.update_bulk"): KnownFault(
        "body must be an array", _BARE_ARRAY, "paths./v1/agents.put.requestBody: an array"
    ),
    ("dixa", "Conversation.list_flows"): KnownFault(
        r"no such operation: GET /v1/conversations/\d+/flows",
        "it asks for the flows of one conversation",
        "paths./v1/conversations/flows.get: flows belong to a channel",
    ),
    ("dixa", "Conversation.list_organization_activity_log"): KnownFault(
        "list_conversation_activity_log",
        "it asks for the log of one conversation",
        "paths./v1/conversations/activitylog.get: the log of the organization",
    ),
    ("dixa", "Conversation.patch_conversation_custom_attributes"): KnownFault(
        "Expected dict, got list",
        "it accepts an object only, after the change was made",
        "paths./v1/conversations/{conversationId}/custom-attributes.patch.responses.200: data is an array",
    ),
    ("dixa", "Conversation.search"): KnownFault(
        "POST is not allowed here", "it searches with POST", "paths./v1/search/conversations: get only"
    ),
    ("dixa", "Team.add_members"): KnownFault(
        "POST is not allowed here", "it adds members with POST", "paths./v1/teams/{teamId}/agents: patch and delete"
    ),
}
