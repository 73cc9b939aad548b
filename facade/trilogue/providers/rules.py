"""What may be sent twice, and how else each service departs from plain HTTP: one table per provider, no decisions."""

from __future__ import annotations

from trilogue._http.settings import ServiceRules
from trilogue.limits import DIXA_LIMIT, SINCH_LIMIT

SUNSHINE = ServiceRules(
    provider="sunshine",
    # Each answer holds a new one-time authorization code (Sunshine reference, OAuth).
    unsafe=frozenset({"authorize"}),
    redirects=frozenset({"authorize"}),
    # `security: []` in the vendor's document.
    anonymous=frozenset({"authorize", "get_token", "get_token_info"}),
    advice={
        401: "check app_id, key_id and secret, and that the key's scope covers this operation",
        403: "the key's scope (app or account) does not cover this operation",
        423: "the conversation holds 30,000 messages, which is the most: go on in a new conversation",
    },
    find_sent="find_sent(conversation=…, reference=…) for a message; the reference is the one of send_text, send or "
    "reply, or metadata={'reference': …} of api.messages.post_message",
)

DIXA_EXPORTS = "https://exports.dixa.io"
"""The host of the Exports API (Dixa Exports API 1.0.0)."""

DIXA = ServiceRules(
    provider="dixa",
    # Both take a filter in the body and answer with rows (Dixa API reference, Analytics).
    safe=frozenset({"query_records", "query_metric"}),
    delete_of_missing_succeeds=True,
    limit=DIXA_LIMIT,
    own_servers={"export_conversations": DIXA_EXPORTS, "export_messages": DIXA_EXPORTS},
    advice={
        401: "check the API token, and whether this organisation wants it raw or as Bearer",
        429: "Dixa allows 10 requests a second, bursts of 4 and 864,000 a day for a token, and 10 exports a minute: "
        "lower the client's rate if other processes use the same token",
    },
    find_sent="find_sent(conversation=…, reference=…) for a message; the reference is the one of send_text, send or "
    "reply, or external_id=… of api.conversations.create_message",
)

SINCH = ServiceRules(
    provider="sinch",
    # Transcoding converts; the channel profile and last messages are looked up. `capability:query` is not listed: each
    # call starts a lookup that ends in a callback.
    safe=frozenset({"transcode_message", "get_channel_profile", "list_last_messages"}),
    # The document says of 501 that it "went wrong on our end, try again with exponential back-off".
    temporary_statuses=frozenset({501}),
    limit=SINCH_LIMIT,
    advice={
        401: "check key_id, key_secret and project_id (Sinch dashboard, Access keys)",
        404: "check the id, and that region matches the app's: a wrong region answers 404",
        429: "Sinch allows 800 requests a second for a project, and far fewer with Basic authentication",
    },
    find_sent="find_sent(conversation=…, reference=…) for a message; the reference is the one of send_text, send or "
    "reply, or message_metadata=… of api.messages.send_message",
)

BY_PROVIDER: dict[str, ServiceRules] = {rules.provider: rules for rules in (SUNSHINE, DIXA, SINCH)}
