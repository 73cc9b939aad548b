from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from webhooks import sinch_samples as samples
from webhooks.signing import SINCH

from trilogue.webhooks import (
    MessageEvent,
    RawEvent,
    SinchEvent,
    SinchMessage,
    SinchMessageSubmitted,
    SinchReaction,
    UnknownEvent,
)
from trilogue.webhooks.providers.sinch.kinds import SINCH_KINDS
from trilogue.webhooks.providers.sinch.payloads import (
    SinchCapabilityPayload,
    SinchConsentPayload,
    SinchContactPayload,
    SinchConversationPayload,
    SinchDeliveryReport,
    SinchDuplicate,
    SinchDuplicatesPayload,
    SinchMergePayload,
)
from trilogue_sinch.models import ChannelIdentity, Contact, Conversation, ConversationMessage, Reason

SUBMITTED_ID = samples.CONTENT["message_submit_notification"]["message_id"]

# The keys of "Conversation API callbacks" in Sinch's documentation, with the type of each payload.
PAYLOADS = {
    "message": ConversationMessage,
    "message_redaction": dict,
    "message_submit_notification": ConversationMessage,
    "message_delivery_report": SinchDeliveryReport,
    "event": dict,
    "event_delivery_report": SinchDeliveryReport,
    "conversation_start_notification": SinchConversationPayload,
    "conversation_stop_notification": SinchConversationPayload,
    "conversation_delete_notification": SinchConversationPayload,
    "contact_create_notification": SinchContactPayload,
    "contact_delete_notification": SinchContactPayload,
    "contact_merge_notification": SinchMergePayload,
    "contact_update_notification": SinchContactPayload,
    "duplicated_contact_identities_notification": SinchDuplicatesPayload,
    "duplicated_identities": SinchDuplicatesPayload,
    "capability_notification": SinchCapabilityPayload,
    "opt_in_notification": SinchConsentPayload,
    "opt_out_notification": SinchConsentPayload,
    "channel_event_notification": dict,
    "unsupported_callback": dict,
    "smart_conversation_notification": dict,
    "record_notification": dict,
}


def parse(delivery: object):
    body = json.dumps(delivery).encode()
    (event,) = SINCH.receiver().parse(body, SINCH.headers(body))
    return event


def event_of(key: str, **changes):
    return parse(samples.delivery(key, samples.CONTENT[key] | changes))


def test_the_table_has_every_documented_key_once():
    assert [kind.key for kind in SINCH_KINDS] == list(PAYLOADS) == list(samples.CONTENT)


@pytest.mark.parametrize("kind", SINCH_KINDS, ids=lambda kind: kind.key)
def test_every_key_is_read_into_its_class_and_its_payload(kind):
    delivery = samples.delivery(kind.key, samples.CONTENT[kind.key])
    event = parse(delivery)
    assert type(event) is kind.event
    assert type(event.payload) is PAYLOADS[kind.key]
    assert (event.provider, event.kind, event.app_id) == ("sinch", kind.key, "01EB37HMH1M6SV18BSNS3G135H")
    assert event.occurred_at == datetime(2024, 5, 1, 8, 0, 1, 345_000, UTC)
    assert event.subscription_id is None
    assert event.raw == delivery
    assert event.nonce == "01FJA8B4A7BM43YGWSG9GBV067"
    if PAYLOADS[kind.key] is dict:
        assert isinstance(event, RawEvent)
        assert event.payload == samples.CONTENT[kind.key]
    else:
        assert isinstance(event, SinchEvent)
        assert (event.project_id, event.message_metadata, event.correlation_id) == (
            "c36f3d3d-1513-2edd-ae42-11995557ff61",
            "order 7",
            "corr-1",
        )


def test_messages_and_events_have_their_own_ids_and_all_others_a_digest():
    assert event_of("message").id == samples.MESSAGE["id"]
    assert event_of("event").id == samples.CONTENT["event"]["id"]
    for key in samples.CONTENT.keys() - {"message", "event"}:
        event = event_of(key)
        assert event.id.startswith("sha256:")
        assert event.id == event_of(key).id


def test_reports_of_one_message_are_different_events():
    """Reports of QUEUED_ON_CHANNEL, DELIVERED and READ have the same message id and must not count as duplicates."""
    assert (
        len({event_of("message_delivery_report", status=s).replay_key for s in ("QUEUED_ON_CHANNEL", "DELIVERED")}) == 2
    )


def test_a_message_keeps_fields_that_the_api_does_not_have():
    sent = samples.MESSAGE | {"new_key": "x"}
    payload = parse(samples.delivery("message", sent)).payload
    assert payload.contact_message.text_message.text == "Where is my parcel?"
    assert payload.additional_properties["new_key"] == "x"
    assert payload.to_dict() == sent


def test_a_message_event_gives_the_message_as_a_record():
    event = event_of("message")
    assert isinstance(event, MessageEvent)
    message = event.message
    assert (message.provider, message.id) == ("sinch", samples.MESSAGE["id"])
    assert (message.conversation_id, message.contact_id) == (
        samples.MESSAGE["conversation_id"],
        samples.MESSAGE["contact_id"],
    )
    assert (message.direction, message.kind, message.text) == ("inbound", "text", "Where is my parcel?")
    assert (message.channel, message.reply_to) == ("WHATSAPP", "01EQ0000000000000000000000")
    assert message.sent_at == datetime(2024, 5, 1, 8, 0, 1, tzinfo=UTC)
    assert message.author.role == "customer"
    assert message.raw is event.payload
    assert message.problem is None


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ({"media_message": {"url": "https://x.example/cat.png"}}, "media", "[media] cat.png"),
        (
            {"location_message": {"title": "Home", "coordinates": {"latitude": 1.5, "longitude": 2}}},
            "location",
            "Home (1.5, 2)",
        ),
        ({"choice_response_message": {"message_id": "m", "postback_data": "YES"}}, "choice_response", "YES"),
        ({"media_card_message": {"url": "https://x.example/a.jpg", "caption": "A"}}, "media", "A"),
        ({"fallback_message": {"raw_message": "raw", "reason": None}}, "unknown", "raw"),
        ({"product_response_message": {"title": "Order", "products": []}}, "product_response", "Order"),
        ({"hologram_message": {"text": "hi"}}, "unknown", "hi"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_every_kind_of_contact_message_becomes_a_record(content, kind, text):
    message = event_of("message", contact_message=content).message
    assert (message.kind, message.text, message.direction, message.problem) == (kind, text, "inbound", None)


def test_a_message_from_the_app_is_outbound():
    message = parse(
        samples.delivery(
            "message",
            {
                "id": "m",
                "app_message": {"text_message": {"text": "Hello"}},
                "direction": "TO_CONTACT",
                "accept_time": "2024-05-01T08:00:01Z",
            },
        )
    ).message
    assert (message.direction, message.author.role, message.text) == ("outbound", "business", "Hello")


@pytest.mark.parametrize(
    "content",
    [
        samples.CONTENT["message_submit_notification"],
        {"id": SUBMITTED_ID, "app_message": {"text_message": {"text": "On its way."}}},
        {"message_id": SUBMITTED_ID, "submitted_message": {"app_message": {"text_message": {"text": "On its way."}}}},
        {"submitted_message": {"message_id": SUBMITTED_ID, "text_message": {"text": "On its way."}}},
        {"submitted_message": {"id": SUBMITTED_ID, "app_message": {"text_message": {"text": "On its way."}}}},
    ],
    ids=["under submitted_message", "flat", "a whole message", "its id inside", "a whole message with its id"],
)
def test_a_submitted_message_is_read_in_each_of_its_forms(content):
    event = parse(samples.delivery("message_submit_notification", content))
    assert type(event) is SinchMessageSubmitted
    message = event.message
    assert (message.id, message.direction, message.text) == (
        SUBMITTED_ID,
        "outbound",
        "On its way.",
    )
    assert message.sent_at == event.occurred_at
    assert message.problem is None


@pytest.mark.parametrize(
    "content", ["text", 7, [], {}, {"contact_message": None}, {"contact_message": "x", "id": 3}], ids=json.dumps
)
def test_a_message_that_cannot_be_read_is_a_record_of_an_unknown_kind(content):
    event = parse(samples.delivery("message", content))
    assert type(event) is SinchMessage
    found = "x" if isinstance(content, dict) and content.get("contact_message") else ""
    assert (event.message.kind, event.message.text) == ("unknown", found)
    assert event.message.id in ("3", event.id)
    assert event.message.sent_at == event.occurred_at
    assert event.raw["message"] == content


def test_the_ids_of_a_submitted_message_may_be_inside():
    inside = {
        name: samples.CONTENT["message_submit_notification"][name]
        for name in ("conversation_id", "contact_id", "channel_identity")
    }
    content = {"message_id": SUBMITTED_ID, "submitted_message": {"text_message": {"text": "Hi"}} | inside}
    message = parse(samples.delivery("message_submit_notification", content)).message
    assert (message.conversation_id, message.contact_id, message.channel) == (
        inside["conversation_id"],
        inside["contact_id"],
        "WHATSAPP",
    )


@pytest.mark.parametrize("holder", ["contact_message_event", "contact_event"])
def test_a_reaction_is_a_kind_of_its_own(holder):
    content = dict(samples.REACTION)
    content[holder] = content.pop("contact_message_event")
    event = parse(samples.delivery("event", content))
    assert type(event) is SinchReaction
    assert not isinstance(event, MessageEvent)
    assert (event.kind, event.id, event.raw["event"]) == ("reaction_event", content["id"], content)
    payload = event.payload
    assert (payload.message_id, payload.emoji, payload.action) == (
        samples.REPORT["message_id"],
        "\u2764\ufe0f",
        "REACTION_ACTION_REACT",
    )
    assert (payload.category, payload.contact_id, payload.conversation_id) == (
        "love",
        content["contact_id"],
        content["conversation_id"],
    )
    assert payload.channel_identity.channel == "WHATSAPP"


@pytest.mark.parametrize("reaction", ["like", None, [], {"emoji": 3}], ids=json.dumps)
def test_a_reaction_of_another_form_is_kept_in_raw(reaction):
    content = samples.REACTION | {"contact_message_event": {"reaction_event": reaction}}
    event = parse(samples.delivery("event", content))
    assert event.raw["event"] == content
    assert event.id == content["id"]
    assert event.kind == ("reaction_event" if isinstance(reaction, dict) else "event")


@pytest.mark.parametrize("identity", [{}, {"channel_identity": None}], ids=["missing", "null"])
def test_older_callbacks_name_the_channel_without_an_identity(identity):
    for key in ("message", "message_delivery_report"):
        content = {name: value for name, value in samples.CONTENT[key].items() if name != "channel_identity"}
        event = parse(samples.delivery(key, content | {"channel": "MESSENGER"} | identity))
        if isinstance(event, MessageEvent):
            assert (event.message.channel, event.message.text) == ("MESSENGER", "Where is my parcel?")
            assert event.message.problem is None
        else:
            assert (event.payload.channel, event.payload.channel_identity) == ("MESSENGER", None)


@pytest.mark.parametrize("key", ["duplicated_contact_identities_notification", "duplicated_identities"])
@pytest.mark.parametrize("bare", [False, True])
def test_duplicates_name_the_contacts_of_each_channel(key, bare):
    items = samples.CONTENT[key]["duplicated_identities"]
    event = parse(samples.delivery(key, items if bare and key == "duplicated_identities" else samples.CONTENT[key]))
    assert event.payload.duplicates == (SinchDuplicate(channel="SMS", contact_ids=("01A", "01B")),)


def test_a_delivery_report_is_typed():
    report = event_of("message_delivery_report").payload
    assert (report.message_id, report.event_id, report.status) == (samples.REPORT["message_id"], None, "FAILED")
    assert (report.conversation_id, report.contact_id) == (
        samples.MESSAGE["conversation_id"],
        samples.MESSAGE["contact_id"],
    )
    assert (report.metadata, report.processing_mode) == ("order 7", "CONVERSATION")
    assert isinstance(report.channel_identity, ChannelIdentity)
    assert report.channel == report.channel_identity.channel == "WHATSAPP"
    assert isinstance(report.reason, Reason)
    assert (report.reason.code, report.reason.sub_code) == ("RECIPIENT_NOT_REACHABLE", "UNSPECIFIED_SUB_CODE")
    assert event_of("event_delivery_report").payload.event_id == "01EQA"


def test_conversations_and_contacts_are_models_of_the_api():
    started = event_of("conversation_start_notification").payload
    assert isinstance(started.conversation, Conversation)
    assert started.conversation_id == started.conversation.id == samples.CONVERSATION["id"]
    created = event_of("contact_create_notification").payload
    assert isinstance(created.contact, Contact)
    assert created.contact.display_name == "Sue Gray"
    assert created.contact_id == samples.CONTACT["id"]


@pytest.mark.parametrize("whole", [False, True])
def test_a_deletion_has_the_id_with_or_without_the_deleted_object(whole):
    conversation = {"conversation": samples.CONVERSATION} if whole else {"conversation_id": samples.CONVERSATION["id"]}
    payload = parse(samples.delivery("conversation_delete_notification", conversation)).payload
    assert (payload.conversation_id, payload.conversation is not None) == (samples.CONVERSATION["id"], whole)
    contact = {"contact": samples.CONTACT} if whole else {"contact_id": samples.CONTACT["id"]}
    payload = parse(samples.delivery("contact_delete_notification", contact)).payload
    assert (payload.contact_id, payload.contact is not None) == (samples.CONTACT["id"], whole)
    deleted = {"deleted_contact": {"id": "01GONE"}} if whole else {"deleted_contact_id": "01GONE"}
    payload = parse(
        samples.delivery("contact_merge_notification", {"preserved_contact": samples.CONTACT} | deleted)
    ).payload
    assert (payload.deleted_contact_id, payload.deleted_contact is not None) == ("01GONE", whole)
    assert payload.preserved_contact.id == samples.CONTACT["id"]


def test_capabilities_and_consent_are_typed():
    capability = event_of("capability_notification").payload
    assert (capability.channel, capability.capability_status, capability.request_id) == (
        "RCS",
        "CAPABILITY_PARTIAL",
        "r2",
    )
    assert (capability.identity, capability.contact_id) == ("447700900123", samples.CONTACT["id"])
    assert capability.channel_capabilities == ("RCS_CAPABILITY_RICHCARD_CAROUSEL",)
    for key, status in (("opt_in_notification", "OPT_IN_SUCCEEDED"), ("opt_out_notification", "OPT_OUT_SUCCEEDED")):
        consent = event_of(key).payload
        assert (consent.status, consent.request_id, consent.channel) == (status, "r1", "WHATSAPP")
        assert (consent.identity, consent.contact_id) == ("447700900123", samples.CONTACT["id"])


@pytest.mark.parametrize("key", PAYLOADS)
@pytest.mark.parametrize("content", ["text", 7, [], {}, True], ids=json.dumps)
def test_content_of_another_type_than_documented_is_kept_in_raw(key, content):
    event = parse(samples.delivery(key, content))
    assert event.kind == key
    assert event.raw[key] == content


def test_missing_and_empty_envelope_fields_are_none():
    event = parse({"message": samples.MESSAGE, "app_id": "", "project_id": None, "event_time": "soon"})
    assert (event.app_id, event.project_id, event.occurred_at, event.correlation_id) == (None, None, None, None)


def test_the_accepted_time_is_used_without_an_event_time():
    event = parse({"message": samples.MESSAGE, "accepted_time": "2024-05-01T08:00:02Z"})
    assert event.occurred_at == datetime(2024, 5, 1, 8, 0, 2, tzinfo=UTC)


def test_an_unknown_key_is_an_unknown_event_with_everything_kept():
    delivery = samples.delivery("hologram_notification", {"a": [1, None]})
    event = parse(delivery)
    assert (type(event), event.kind, event.app_id) == (
        UnknownEvent,
        "hologram_notification",
        "01EB37HMH1M6SV18BSNS3G135H",
    )
    assert event.raw == delivery


def test_a_delivery_with_no_key_or_two_unknown_keys_is_an_unknown_event_without_kind():
    for delivery in ({}, {"message": None}, {"app_id": "a"}, {"x": 1, "y": 2}):
        event = parse(delivery)
        assert (type(event), event.kind, event.raw) == (UnknownEvent, "", delivery)


def test_keys_with_null_are_ignored():
    assert parse({"event": None, "message": samples.MESSAGE, "record_notification": None}).kind == "message"


def test_two_keys_in_one_delivery_are_two_events():
    body = json.dumps({"message": samples.MESSAGE, "event": samples.CONTENT["event"]}).encode()
    assert [event.kind for event in SINCH.receiver().unsafe_parse(body)] == ["message", "event"]
