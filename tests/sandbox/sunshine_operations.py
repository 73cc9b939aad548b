"""Records, query parameters and bodies with which each of Sunshine's operations can be called."""

TEXT = {"author": {"type": "business"}, "content": {"type": "text", "text": "Hello"}}
NAME = {"displayName": "Name"}


def add_records(sandbox):
    """Add the records that the operations need, and return the values of path parameters and other ids."""
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
        "userId": user["id"],
        "participantId": next(iter(service.store[f"{path}/participants"]))["id"],
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


QUERIES = {
    "list_users": lambda _: {"filter[identities.email]": "sue@example.org"},
    "list_conversations": lambda _: {"filter[userExternalId]": "sue"},
    "upload_attachment": lambda _: {"access": "public"},
    "authorize": lambda _: {"client_id": "c", "response_type": "code", "state": "s"},
}
"""Functions from the ids to the query parameters, by operation."""

BODIES = {
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
}
"""Functions from the ids to the JSON body, by operation."""
