"""Records, query parameters and bodies with which each of Sinch's operations can be called."""

MESSAGE = {"text_message": {"text": "Hello"}}


def add_records(sandbox):
    """Add the records that the operations need, and return the values of path parameters and other ids."""
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


QUERIES = {
    "list_conversations": lambda ids: {"only_active": "false", "app_id": ids["app_id"]},
    "update_contact": lambda _: {"update_mask.paths": ["display_name", "email"]},
}
"""Functions from the ids to the query parameters, by operation."""

BODIES = {
    "send_message": lambda ids: {"app_id": ids["app_id"], "recipient": ids["recipient"], "message": MESSAGE},
    "create_app": lambda _: {
        "display_name": "A",
        "channel_credentials": [{"channel": "LINE", "line_credentials": {"token": "t", "secret": "s"}}],
    },
    "update_message": lambda _: {"metadata": "m"},
    "list_last_messages": lambda ids: {"contact_ids": [ids["contact_id"]]},
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
}
"""Functions from the ids to the JSON body, by operation."""
