"""Records, query parameters and bodies with which each of Dixa's operations can be called."""

NAME = {"displayName": "Name"}
ORDER = {"_type": "Inbound", "content": {"_type": "Text", "value": "Where is my order?"}}


def _analytics_query(identifier):
    return {
        "id": identifier,
        "periodFilter": {"_type": "Preset", "value": {"_type": "PreviousWeek"}},
        "filters": [{"attribute": "channel", "values": ["widgetchat"]}],
        "timezone": "Europe/Copenhagen",
    }


def add_records(sandbox):
    """Add the records that the operations need, and return the values of path parameters and other ids."""
    service = sandbox.dixa
    agent = service.add_agent("Ann", "ann@acme.example", phoneNumber="+4511")
    user = service.add_end_user(displayName="Sue", email="sue@example.org", phoneNumber="+4522")
    conversation = service.add_conversation(user["id"], "WidgetChat")
    message = service.add_message(
        conversation, {"_type": "Text", "value": "Where is my order?"}, direction="Inbound", author_id=user["id"]
    )
    service.store[f"/v1/conversations/{conversation['id']}/rating"].add(
        {
            "id": "r1", "ratingScore": 5, "ratingType": "Csat", "conversationChannel": "WidgetChat",
            "userId": user["id"], "ratingStatus": "Rated", "timestamps": {"offeredAt": "2025-01-01T00:00:00Z"},
        }
    )  # fmt: skip
    team = service.store["/v1/teams"].add({"id": service.ids.uuid(), "name": "First line"})
    service.store[f"/v1/teams/{team['id']}/agents"].add({"id": agent["id"]})
    service.store[f"/v1/queues/{service.queue['id']}/members"].add({"id": agent["id"]})
    tag = service.store["/v1/tags"].add({"id": service.ids.uuid(), "name": "late", "color": "#fff", "state": "Active"})
    service.store[f"/v1/conversations/{conversation['id']}/tags"].add({"id": tag["id"]})
    return {
        "agentId": agent["id"],
        "userId": user["id"],
        "conversationId": conversation["id"],
        "messageId": message["id"],
        "teamId": team["id"],
        "queueId": service.queue["id"],
        "tagId": tag["id"],
        "contactEndpointId": "support@acme.example",
        "metricId": "closed_conversations",
        "recordId": "ratings",
        "filterAttribute": "channel",
        "attribute": next(iter(service.store["/v1/custom-attributes"]))["id"],
        "event": "ConversationClosed",
    }


QUERIES = {
    "search_conversations": lambda _: {"query": "order"},
    "list_flows": lambda _: {"channel": "WidgetChat"},
    "export_conversations": lambda ids: {"csids": str(ids["conversationId"])},
    "export_messages": lambda ids: {"csids": str(ids["conversationId"])},
    "anonymize_conversation": lambda _: {"force": "true"},
    "anonymize_end_user": lambda _: {"force": "true"},
}
"""Functions from the ids to the query parameters, by operation."""

BODIES = {
    "query_metric": lambda ids: _analytics_query(ids["metricId"]) | {"aggregations": ["Count", "Average"]},
    "query_records": lambda ids: _analytics_query(ids["recordId"]),
    "create_agent": lambda _: {"displayName": "Bo", "email": "bo@acme.example"},
    "create_agents": lambda _: {"data": [{"displayName": "Bo", "email": "bo@acme.example"}]},
    "update_agents": lambda ids: [{"id": ids["agentId"], "displayName": "B"}, {"id": "x", "displayName": "B"}],
    "patch_agents": lambda ids: [{"id": ids["agentId"]}, {"id": ids["agentId"], "firstName": "B"}],
    "update_agent": lambda _: NAME,
    "patch_agent": lambda _: {"firstName": "Ann"},
    "create_end_user": lambda _: {"email": "tom@example.org"},
    "create_end_users": lambda _: {"data": [{"email": "tom@example.org"}]},
    "update_end_users": lambda ids: {"data": [{"id": ids["userId"], **NAME}, {"id": ids["agentId"], **NAME}]},
    "patch_end_users": lambda ids: {"data": [{"id": ids["userId"], "firstName": "Sue"}]},
    "update_end_user": lambda _: NAME,
    "patch_end_user": lambda _: {"lastName": "Storm"},
    "patch_end_user_custom_attributes": lambda ids: {ids["attribute"]: "gold"},
    "create_team": lambda _: {"name": "Second line"},
    "add_team_agents": lambda ids: {"agentIds": [ids["agentId"]]},
    "remove_team_agents": lambda ids: {"agentIds": [ids["agentId"]]},
    "close_conversation": lambda ids: {"userId": ids["agentId"]},
    "transfer_conversation": lambda ids: {"queueId": ids["queueId"]},
    "create_notes": lambda ids: {"data": [{"message": "One", "agentId": ids["agentId"]}, {"message": "Two"}]},
    "create_note": lambda _: {"message": "Called back"},
    "create_message": lambda ids: {
        "_type": "Outbound",
        "content": {"_type": "Html", "value": "<p>Soon</p>"},
        "agentId": ids["agentId"],
    },
    "create_conversation": lambda ids: {
        "_type": "Email",
        "requesterId": ids["userId"],
        "emailIntegrationId": "e",
        "subject": "Order",
        "message": ORDER,
    },
    "patch_conversation_custom_attributes": lambda ids: {ids["attribute"]: "gold"},
    "claim_conversation": lambda ids: {"agentId": ids["agentId"], "force": True},
    "create_queue": lambda _: {
        "request": {"name": "VIP", "callFunctionality": False, "isDefault": False, "isDoNotOfferEnabled": False},
    },
    "add_queue_members": lambda ids: {"agentIds": [ids["agentId"], ids["userId"]]},
    "remove_queue_members": lambda ids: {"agentIds": [ids["agentId"]]},
    "create_tag": lambda _: {"name": "vip", "color": "#000000"},
    "create_anonymization_request": lambda ids: {"entityId": ids["userId"], "_type": "User"},
    "create_webhook": lambda _: {
        "name": "W",
        "url": "https://example.org",
        "events": ["ConversationClosed"],
        "authorization": {"_type": "NoAuth"},
    },
    "patch_webhook": lambda _: {"name": "New"},
}
"""Functions from the ids to the JSON body, by operation."""
