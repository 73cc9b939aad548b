"""The requests that are recorded and replayed for each provider, and the hosts in the recordings."""

from __future__ import annotations

from contextlib import suppress

import trilogue

SUE = trilogue.Customer(email="sue@example.org", phone="+45 20 30 40 50")

# The services' real hosts, so that the replayed requests are those that a user's program sends.
HOSTS = {
    "sunshine": "https://acme.zendesk.com/sc",
    "dixa": "https://dev.dixa.io",
    "sinch": "https://eu.conversation.api.sinch.com",
    "sinch-auth": "https://auth.sinch.com",
}

MISSING = {
    "sunshine": lambda api: api.users.get_user(user_id_or_external_id="nobody"),
    "dixa": lambda api: api.conversations.get_conversation(conversation_id=999_999_999),
    "sinch": lambda api: api.messages.get_message(message_id="01NONE"),
}


def read_history(client):
    """Read one customer's records from one service, and request a record that does not exist."""
    (contact,) = client.find_contacts(SUE)
    conversations = list(client.conversations(contact=contact))
    messages = [message for conversation in conversations for message in client.messages(conversation=conversation)]
    with suppress(trilogue.NotFoundError):
        MISSING[client.provider](client.api)
    return [contact, *conversations, *messages]
