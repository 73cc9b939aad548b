"""Dixa's SDK of the community (Dixa publishes none): which operation each of its methods calls, and with what body."""

from __future__ import annotations

import inspect
import logging
from typing import TYPE_CHECKING, Any

from dixa import Dixa
from dixa.api import DixaResource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing import Sandbox

OPERATIONS = {
    "Agent": {
        "create": "create_agent",
        "create_bulk": "create_agents",
        "delete": "delete_agent",
        "get": "get_agent",
        "get_presence": "get_agent_presence",
        "list_": "list_agents",
        "list_presence": "list_agents_presence",
        "list_teams": "list_agent_teams",
        "patch": "patch_agent",
        "patch_bulk": "patch_agents",
        "update": "update_agent",
        "update_bulk": "update_agents",
    },
    "Analytics": {
        "filter": "list_filter_values",
        "get_metric_data": "query_metric",
        "get_metric_description": "get_metric",
        "get_metric_record_description": "get_record",
        "get_metric_records_catalogue": "list_records",
        "get_metric_records_data": "query_records",
        "get_metrics_catalogue": "list_metrics",
    },
    "ContactEndpoint": {"get": "get_contact_endpoint", "list": "list_contact_endpoints"},
    "Conversation": {
        "add_internal_note": "create_note",
        "add_internal_notes": "create_notes",
        "add_message": "create_message",
        "anonymize": "anonymize_conversation",
        "anonymize_message": "anonymize_message",
        "claim": "claim_conversation",
        "close": "close_conversation",
        "create": "create_conversation",
        "get": "get_conversation",
        "list_activity_logs": "list_conversation_activity_log",
        "list_flows": "list_flows",
        "list_internal_notes": "list_notes",
        "list_linked_conversations": "list_linked_conversations",
        "list_messages": "list_messages",
        "list_organization_activity_log": "list_activity_log",
        "list_rating": "list_ratings",
        "list_tags": "list_conversation_tags",
        "patch_conversation_custom_attributes": "patch_conversation_custom_attributes",
        "reopen": "reopen_conversation",
        "search": "search_conversations",
        "tag": "tag_conversation",
        "transfer": "transfer_conversation",
        "untag": "untag_conversation",
    },
    "EndUser": {
        "anonymize": "anonymize_end_user",
        "create": "create_end_user",
        "create_bulk": "create_end_users",
        "get": "get_end_user",
        "list_": "list_end_users",
        "list_conversations": "list_end_user_conversations",
        "patch": "patch_end_user",
        "patch_bulk": "patch_end_users",
        "patch_end_user_custom_attributes": "patch_end_user_custom_attributes",
        "update": "update_end_user",
        "update_bulk": "update_end_users",
    },
    "Queue": {
        "assign": "add_queue_members",
        "create": "create_queue",
        "get": "get_queue",
        "list_": "list_queues",
        "list_agents": "list_queue_members",
        "remove": "remove_queue_members",
    },
    "Tag": {
        "activate": "activate_tag",
        "create": "create_tag",
        "deactivate": "deactivate_tag",
        "get": "get_tag",
        "list_": "list_tags",
    },
    "Team": {
        "add_members": "add_team_agents",
        "create": "create_team",
        "delete": "delete_team",
        "get": "get_team",
        "list_": "list_teams",
        "list_members": "list_team_agents",
        "list_presence": "list_team_presence",
        "remove_members": "remove_team_agents",
    },
    "Webhook": {
        "create": "create_webhook",
        "delete": "delete_webhook",
        "get": "get_webhook",
        "list_": "list_webhooks",
        "list_delivery_statuses": "get_webhook_delivery_status",
        "list_event_logs": "list_webhook_delivery_logs",
        "patch": "patch_webhook",
    },
}
ARGUMENTS = {"endUserId": "userId"}
"""The document's name of a path parameter, by the SDK's."""


def methods() -> Iterator[tuple[str, str]]:
    """Each method of the SDK with the operation that it calls."""
    for group, resource in vars(Dixa("token", logger=logging.getLogger("dixa.sdk")).v1).items():
        for method, _ in inspect.getmembers(resource, inspect.ismethod):
            if not method.startswith("_"):
                yield f"{group}.{method}", OPERATIONS[group][method]


def client(sandbox: Sandbox, **options: Any) -> Dixa:
    """The SDK's client. It has no option for another host: its class has an attribute."""
    DixaResource.base_url = sandbox.dixa.base_url
    return Dixa(sandbox.dixa.token, logger=logging.getLogger("dixa.sdk"), retry_delay=0, **options)


def call(sandbox: Sandbox, method: str, ids: dict[str, Any], query: dict[str, str], body: Any) -> Any:
    """Call a method with the values of its operation."""
    group, _, name = method.partition(".")
    function = getattr(getattr(client(sandbox).v1, group), name)
    given: dict[str, Any] = {}
    for key in inspect.signature(function).parameters:
        camel = "".join(word.title() if place else word for place, word in enumerate(key.split("_")))
        if key == "query":
            given[key] = query
        elif key == "body":
            # What the document wraps as `data`, the SDK wraps itself.
            given[key] = body["data"] if isinstance(body, dict) and list(body) == ["data"] else body or query
        else:
            given[key] = ids[ARGUMENTS.get(camel, camel)]
    return function(**given)
