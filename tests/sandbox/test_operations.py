"""Every operation of the three documents, called with what it asks for, answers what its document promises."""

from urllib.parse import quote

import pytest
from sandbox.conformance import OPERATIONS, PROVIDERS, violations

from trilogue.testing._base.schemas import example_value
from trilogue.testing._base.document import Document

TEXT = {"author": {"type": "business"}, "content": {"type": "text", "text": "Hello"}}
NAME = {"displayName": "Name"}
ORDER = {"_type": "Inbound", "content": {"_type": "Text", "value": "Where is my order?"}}
MESSAGE = {"text_message": {"text": "Hello"}}


def furnish_sunshine(sandbox):
    service = sandbox.sunshine
    user = service.add_user("sue", zendeskId="4711", profile={"email": "sue@example.org"})
    conversation = service.add_conversation(user["id"])
    path = f"{service.root}/conversations/{conversation['id']}"
    service.generate_messages(conversation["id"], 5)
    integrations, boards = f"{service.root}/integrations", service.store[f"{service.root}/switchboards"]
    integration, board = service.integration_id, next(iter(boards))["id"]
    webhook = service.store[f"{integrations}/{integration}/webhooks"].add(
        {"id": "7" * 24, "version": "v2", "target": "https://example.org", "triggers": ["*"], "secret": "s"}
    )
    key = service.store[f"{integrations}/{integration}/keys"].add({"id": "int_1", "displayName": "K", "secret": "s"})
    client = service.store[f"{service.root}/users/{user['id']}/clients"].add(
        {"id": "8" * 24, "type": "whatsapp", "status": "active", "lastSeen": None}
    )
    device = service.store[f"{service.root}/users/{user['id']}/devices"].add(
        {"id": "9" * 24, "type": "web", "guid": "g", "clientId": client["id"], "status": "active", "lastSeen": "2025"}
    )
    service.store[f"{service.root}/attachments"].add(
        {"id": "https://m.example.org/1", "mediaUrl": "https://m.example.org/1"}
    )
    conversation["pendingSwitchboardIntegration"] = {
        "id": "1",
        "name": "desk",
        "integrationId": "2",
        "integrationType": "x",
    }
    return {
        "appId": service.app_id,
        "userIdOrExternalId": "sue",
        "zendeskId": "4711",
        "conversationId": conversation["id"],
        "messageId": next(iter(service.store[f"{path}/messages"]))["id"],
        "integrationId": integration,
        "webhookId": webhook["id"],
        "keyId": {"app_keys": service.key_id, "integration": key["id"]},
        "clientId": client["id"],
        "deviceId": device["id"],
        "switchboardId": board,
        "switchboardIntegrationId": next(iter(service.switchboard_integrations))["id"],
    }


def furnish_dixa(sandbox):
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


def furnish_sinch(sandbox):
    service = sandbox.sinch
    contact = service.add_contact(("WHATSAPP", "4512345678"), display_name="Sue")
    other = service.add_contact(("SMS", "4587654321"))
    conversation = service.add_conversation(contact["id"], "WHATSAPP")
    service.generate_messages(conversation["id"], 3)
    messages = service.store[f"{service.root}/conversations/{conversation['id']}/messages"]
    webhook = service.store[f"{service.root}/webhooks"].add(
        {"id": "W1", "app_id": service.app_id, "target": "https://example.org", "target_type": "HTTP", "triggers": []}
    )
    return {
        "project_id": service.project_id,
        "app_id": service.app_id,
        "contact_id": contact["id"],
        "destination_id": contact["id"],
        "source_id": other["id"],
        "conversation_id": conversation["id"],
        "message_id": next(iter(messages))["id"],
        "webhook_id": webhook["id"],
        "recipient": {"contact_id": contact["id"]},
    }


FURNISH = {"sunshine": furnish_sunshine, "dixa": furnish_dixa, "sinch": furnish_sinch}

QUERIES = {
    "sunshine": {
        "list_users": lambda _: {"filter[identities.email]": "sue@example.org"},
        "list_conversations": lambda _: {"filter[userExternalId]": "sue"},
        "upload_attachment": lambda _: {"access": "public"},
        "authorize": lambda _: {"client_id": "c", "response_type": "code", "state": "s"},
    },
    "dixa": {
        "search_conversations": lambda _: {"query": "order"},
        "list_flows": lambda _: {"channel": "WidgetChat"},
        "anonymize_conversation": lambda _: {"force": "true"},
        "anonymize_end_user": lambda _: {"force": "true"},
    },
    "sinch": {
        "list_conversations": lambda ids: {"only_active": "false", "app_id": ids["app_id"]},
        "update_contact": lambda _: {"update_mask.paths": ["display_name", "email"]},
    },
}

BODIES = {
    "sunshine": {
        "create_app": lambda _: NAME,
        "update_app": lambda _: {"settings": {"echoPostback": True}},
        "create_app_key": lambda _: NAME,
        "delete_attachment": lambda _: {"mediaUrl": "https://m.example.org/1"},
        "create_conversation": lambda _: {"type": "personal", "participants": [{"userExternalId": "sue"}]},
        "update_conversation": lambda _: {"displayName": "Order 1001"},
        "join_conversation": lambda _: {"userExternalId": "sue"},
        "leave_conversation": lambda _: {"userExternalId": "sue"},
        "post_message": lambda _: TEXT,
        "post_activity": lambda _: {"author": {"type": "business"}, "type": "typing:start"},
        "accept_control": lambda _: {"metadata": {"reason": "handover"}},
        "offer_control": lambda _: {"switchboardIntegration": "desk"},
        "pass_control": lambda _: {"switchboardIntegration": "next"},
        "release_control": lambda _: {"reason": "ticketClosed"},
        "download_message_ref": lambda _: {
            "userId": "u",
            "apple": {"interactiveDataRef": dict.fromkeys(("url", "bid", "key", "signature", "owner"), "x")},
        },
        "post_conversion_events": lambda _: {"messenger": {"payload": {"data": [{}]}}},
        "create_integration": lambda _: {
            "type": "custom",
            "webhooks": [{"target": "https://example.org", "triggers": ["*"]}],
        },
        "update_integration": lambda _: {"type": "web", **NAME},
        "create_custom_integration_key": lambda _: NAME,
        "create_webhook": lambda _: {"target": "https://example.org", "triggers": ["conversation:message"]},
        "update_webhook": lambda _: {"triggers": ["*"]},
        "update_switchboard": lambda _: {"enabled": False},
        "create_switchboard_integration": lambda ids: {"name": "third", "integrationId": ids["integrationId"]},
        "update_switchboard_integration": lambda _: {"name": "fourth"},
        "create_user": lambda _: {"externalId": "tom", "profile": {"givenName": "Tom"}},
        "update_user": lambda _: {"profile": {"surname": "Storm"}},
        "create_client": lambda ids: {
            "matchCriteria": {"type": "whatsapp", "integrationId": "i", "phoneNumber": "+4512"},
            "confirmation": {"type": "immediate"},
            "target": {"conversationId": ids["conversationId"]},
        },
        "sync_user": lambda _: {"survivingZendeskId": "4712"},
        "get_token": lambda _: {
            "code": "c",
            "grant_type": "authorization_code",
            "client_id": "c",
            "client_secret": "s",
        },
    },
    "dixa": {
        "query_metric": lambda ids: analytics_query(ids["metricId"]) | {"aggregations": ["Count", "Average"]},
        "query_records": lambda ids: analytics_query(ids["recordId"]),
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
    },
    "sinch": {
        "send_message": lambda ids: {"app_id": ids["app_id"], "recipient": ids["recipient"], "message": MESSAGE},
        "create_app": lambda _: {
            "display_name": "A",
            "channel_credentials": [{"channel": "LINE", "line_credentials": {"token": "t", "secret": "s"}}],
        },
        "update_app": lambda _: {"display_name": "B"},
        "query_capability": lambda ids: {"app_id": ids["app_id"], "recipient": ids["recipient"]},
        "create_contact": lambda _: {
            "language": "DA",
            "channel_identities": [{"channel": "TELEGRAM", "identity": "@sue"}],
        },
        "update_contact": lambda _: {"display_name": "Sue S.", "email": "sue@example.org"},
        "merge_contact": lambda ids: {"source_id": ids["source_id"], "strategy": "MERGE"},
        "get_channel_profile": lambda ids: {
            "app_id": ids["app_id"],
            "recipient": ids["recipient"],
            "channel": "MESSENGER",
        },
        "create_conversation": lambda ids: {"app_id": ids["app_id"], "contact_id": ids["source_id"]},
        "update_conversation": lambda _: {"metadata": "m"},
        "inject_message": lambda _: {
            "contact_message": MESSAGE,
            "direction": "TO_APP",
            "accept_time": "2025-01-01T00:00:00Z",
        },
        "send_event": lambda ids: {
            "app_id": ids["app_id"],
            "recipient": ids["recipient"],
            "event": {"composing_event": {}},
        },
        "transcode_message": lambda ids: {"app_id": ids["app_id"], "app_message": MESSAGE, "channels": ["SMS", "RCS"]},
        "register_opt_in": lambda ids: {
            "app_id": ids["app_id"],
            "recipient": ids["recipient"],
            "channels": ["WHATSAPP"],
        },
        "register_opt_out": lambda ids: {
            "app_id": ids["app_id"],
            "recipient": ids["recipient"],
            "channels": ["WHATSAPP"],
        },
        "create_webhook": lambda ids: {
            "app_id": ids["app_id"],
            "target": "https://example.org",
            "triggers": ["OPT_IN"],
        },
        "update_webhook": lambda ids: {"app_id": ids["app_id"], "target": "https://example.org/2", "triggers": []},
    },
}


def analytics_query(identifier):
    return {
        "id": identifier,
        "periodFilter": {"_type": "Preset", "value": {"_type": "PreviousWeek"}},
        "filters": [{"attribute": "channel", "values": ["widgetchat"]}],
        "timezone": "Europe/Copenhagen",
    }


def address(operation, ids):
    """The operation's path with the furnished ids in it."""
    known = dict(ids)
    if "keyId" in known:
        known["keyId"] = ids["keyId"]["integration" if "integrations" in operation.path else "app_keys"]
    path = operation.path.replace("{message.", "{")
    return path.format(**known)


def prepare(provider, name, client, ids):
    """What must have happened before some operations make sense."""
    if (provider, name) == ("dixa", "reopen_conversation"):
        client.put(f"/v1/conversations/{ids['conversationId']}/close").raise_for_status()
    if (provider, name) == ("dixa", "get_anonymization_request"):
        answer = client.post("/v1/anonymization", json={"entityId": "1", "_type": "Message"})
        ids["requestId"] = answer.json()["data"]["id"]
    if provider == "dixa" and "webhook" in name:
        body = BODIES["dixa"]["create_webhook"](ids)
        ids["webhookSubscriptionId"] = client.post("/v1/webhooks", json=body).json()["data"]["id"]


@pytest.mark.parametrize(
    ("provider", "name"), [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]
)
def test_every_operation_answers_what_its_document_promises(sandbox, clients, provider, name):
    operation, client = OPERATIONS[provider][name], clients[provider]
    ids = FURNISH[provider](sandbox)
    prepare(provider, name, client, ids)
    body = BODIES[provider].get(name)
    sent = {"files": {"source": ("a.png", b"12", "image/png")}} if operation.upload else {}
    if body is not None:
        sent = {"json": body(ids)}
        assert violations(provider, operation.body_schema, sent["json"], sent=True) == []
    query = QUERIES[provider].get(name, lambda _: {})(ids)

    answer = client.request(operation.method, address(operation, ids), params=query, **sent)

    assert answer.status_code == operation.status, answer.text
    if operation.response_schema is None:
        assert answer.content == b"" or operation.status == 302
    else:
        assert answer.headers["content-type"] == "application/json"
        assert violations(provider, operation.response_schema, answer.json()) == []
    assert sandbox.requests[-1].operation == name


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_operation_that_takes_a_body_is_called_with_one(provider):
    taking = {name for name, operation in OPERATIONS[provider].items() if operation.body_required and operation.body_schema}
    assert taking - BODIES[provider].keys() == set()


def test_there_are_185_operations():
    assert {provider: len(OPERATIONS[provider]) for provider in PROVIDERS} == {"sunshine": 68, "dixa": 84, "sinch": 33}


@pytest.mark.parametrize(
    ("provider", "name"), [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]
)
def test_an_operation_without_a_handler_would_be_answered_from_its_schema(provider, name):
    """So a document that gains operations has them answered before anyone writes a handler."""
    operation = OPERATIONS[provider][name]
    made = example_value(Document.of(provider), operation.response_schema) if operation.response_schema is not None else None

    assert operation.response_schema is None or violations(provider, operation.response_schema, made) == []
    assert operation.example is None or violations(provider, operation.response_schema, operation.example) == []


def test_ids_with_slashes_and_other_signs_stay_one_segment(sandbox, sunshine):
    strange = "a/b c?d#e%2F"
    user = sandbox.sunshine.add_user(strange)
    url = f"{sandbox.sunshine.root}/users/{quote('a/b c?d#e', safe='')}"

    assert sunshine.get(url).status_code == 404
    sandbox.sunshine.add_user("a/b c?d#e")
    assert sunshine.get(url).json()["user"]["externalId"] == "a/b c?d#e"
    assert sunshine.get(f"{url}/clients").json()["clients"] == []
    assert sunshine.get(f"{sandbox.sunshine.root}/users/{user['id']}").json()["user"]["externalId"] == strange
