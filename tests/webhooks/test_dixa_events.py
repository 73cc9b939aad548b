from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from webhooks import dixa_samples as samples
from webhooks.signing import DIXA

from trilogue.webhooks import (
    DixaConversationChanged,
    DixaEvent,
    DixaMessageAdded,
    DixaNoteAdded,
    MessageEvent,
    RawEvent,
    UnknownEvent,
    dixa_fqn,
    dixa_kind,
)
from trilogue.webhooks.providers.dixa.kinds import DIXA_KINDS
from trilogue.webhooks.providers.dixa.payloads import DixaNamed, DixaUser

# `CreateWebhookSubscriptionInput.events` in Dixa's API reference.
SUBSCRIBABLE = [
    "ConversationPending",
    "AgentUnbannedEnduser",
    "ConversationMessageAdded",
    "ConversationTagAdded",
    "AgentBannedIp",
    "ConversationAssigned",
    "ConversationPendingExpired",
    "ConversationTransferred",
    "ConversationEnqueued",
    "ConversationCreated",
    "ConversationUnassigned",
    "ConversationOpen",
    "ConversationAbandoned",
    "ConversationClosed",
    "ConversationNoteAdded",
    "AgentBannedEnduser",
    "ConversationEndUserReplaced",
    "AgentUnbannedIp",
    "ConversationTagRemoved",
    "ConversationRated",
    "ConversationCustomAttributeUpdated",
    "ConversationMessageDeliveryDelivered",
    "ConversationMessageDeliveryFailed",
    "ConversationMessageDeliveryInfo",
    "ConversationMessageDeliverySeen",
    "ConversationMessageDeliverySent",
    "ConversationMessageDeliverySpamComplaint",
    "SLAEvaluationAchieved",
    "SLAEvaluationBreached",
    "SLAEvaluationPending",
    "SLAEvaluationVoided",
    "TypingStarted",
]

AGENT = DixaUser(
    id=samples.AGENT["id"],
    name="Ann Agent",
    email="ann@example.com",
    phone="+4511223344",
    user_type="Member",
    roles=("Agent", "Administrator"),
)


def parse(delivery: object):
    body = json.dumps(delivery).encode()
    (event,) = DIXA.receiver().parse(body, DIXA.headers(body))
    return event


def event_of(name: str):
    return parse(samples.delivery(dixa_fqn(name), samples.DATA[name]))


def message_of(**changes):
    return parse(samples.delivery("CONVERSATION_MESSAGE_ADDED", samples.MESSAGE | changes)).message


def test_the_table_has_every_event_that_can_be_subscribed_to():
    assert sorted(kind.name for kind in DIXA_KINDS) == sorted(SUBSCRIBABLE)
    assert set(samples.DATA) == set(SUBSCRIBABLE)


@pytest.mark.parametrize("kind", DIXA_KINDS, ids=lambda kind: kind.name)
def test_the_two_names_of_an_event_are_one_kind(kind):
    assert dixa_kind(kind.fqn) == dixa_kind(kind.name) == kind.name
    assert dixa_fqn(kind.fqn) == dixa_fqn(kind.name) == kind.fqn
    assert re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", kind.name).upper() == kind.fqn
    for name in (kind.name, kind.fqn):
        assert parse(samples.delivery(name, samples.DATA[kind.name])).kind == kind.name


@pytest.mark.parametrize("fqn", ["AGENT_BANNED_END_USER", "CONVERSATION_ENDUSER_REPLACED"])
def test_end_user_may_be_one_word_or_two(fqn):
    assert dixa_kind(fqn) in samples.DATA


def test_an_unknown_name_is_returned_unchanged():
    assert (dixa_kind("CONVERSATION_SLA_BREACHED"), dixa_fqn("ConversationSlaBreached")) == (
        "CONVERSATION_SLA_BREACHED",
        "ConversationSlaBreached",
    )


@pytest.mark.parametrize("kind", DIXA_KINDS, ids=lambda kind: kind.name)
def test_every_event_is_read_into_its_class_and_its_payload(kind):
    delivery = samples.delivery(kind.fqn, samples.DATA[kind.name])
    event = parse(delivery)
    assert type(event) is kind.event
    assert (event.provider, event.kind, event.id) == ("dixa", kind.name, delivery["event_id"])
    assert event.occurred_at == datetime(2024, 5, 1, 8, 0, 2, 345_000, UTC)
    assert event.app_id == delivery["organization"]["id"]
    assert event.subscription_id == "beabb3e2-3a10-4a44-9a88-9359887a139f"
    assert event.raw == delivery
    if kind.payload is None:
        assert isinstance(event, RawEvent)
        assert event.payload == delivery["data"]
    else:
        assert isinstance(event, DixaEvent)
        assert (event.version, event.organization) == ("1", DixaNamed(id=event.app_id, name="Acme"))
        assert type(event.payload) is kind.payload
        assert event.payload.conversation.id == "4711"


def test_every_field_of_the_conversation_is_read():
    conversation = event_of("ConversationCreated").payload.conversation
    assert (conversation.id, conversation.channel, conversation.direction, conversation.status) == (
        "4711",
        "EMAIL",
        "INBOUND",
        "OPEN",
    )
    assert (conversation.subject, conversation.contact_point) == ("My parcel", "help@example.com")
    assert conversation.created_at == datetime(2024, 5, 1, 7, 59, tzinfo=UTC)
    assert conversation.queue == DixaNamed(id=samples.QUEUE["id"], name="Returns")
    assert conversation.tags == (DixaNamed(id="t1", name="parcel"), DixaNamed(id=None, name="urgent"))
    assert (conversation.requester.name, conversation.requester.user_type, conversation.requester.phone) == (
        "Sue Gray",
        "Contact",
        None,
    )
    assert conversation.assignee is None


@pytest.mark.parametrize(
    ("name", "agent", "queue"),
    [
        ("ConversationAssigned", AGENT, None),
        ("ConversationUnassigned", AGENT, None),
        ("ConversationPendingExpired", AGENT, None),
        ("ConversationTransferred", AGENT, "Returns"),
        ("ConversationEnqueued", None, "Returns"),
        ("ConversationAbandoned", None, "Returns"),
        ("ConversationClosed", None, None),
    ],
)
def test_a_changed_conversation_has_its_agent_and_queue(name, agent, queue):
    payload = event_of(name).payload
    assert payload.agent == agent
    assert (payload.queue.name if payload.queue else None) == queue


def test_tags_and_ratings_are_read():
    added, removed = event_of("ConversationTagAdded").payload, event_of("ConversationTagRemoved").payload
    assert (added.author, added.tag) == (AGENT, DixaNamed(id=None, name="urgent"))
    assert (removed.author, removed.tag) == (AGENT, DixaNamed(id="t1", name="parcel"))
    rating = event_of("ConversationRated").payload
    assert (rating.agent, rating.score, rating.rating_type, rating.comment) == (AGENT, 4, "Csat", "Quick!")


def test_a_ratings_score_is_found_inside_its_conversation_too():
    data = {"conversation": samples.CONVERSATION | {"score": 0, "type": "Csat"}, "comment": "meh"}
    payload = parse(samples.delivery("CONVERSATION_RATED", data)).payload
    assert (payload.score, payload.rating_type, payload.comment) == (0, "Csat", "meh")


@pytest.mark.parametrize(
    "data",
    [
        {"note": "Parcel is lost", "note_id": "n1", "author": samples.AGENT, "created_at": "2024-05-01T08:00:00Z"},
        {
            "note": {
                "id": "n1",
                "message": "Parcel is lost",
                "author": samples.AGENT,
                "created_at": "2024-05-01T08:00:00Z",
            }
        },
    ],
    ids=["text", "object"],
)
def test_a_note_is_read_in_either_form(data):
    event = parse(samples.delivery("CONVERSATION_NOTE_ADDED", data))
    assert isinstance(event, DixaNoteAdded)
    assert (event.payload.note_id, event.payload.text, event.payload.author) == ("n1", "Parcel is lost", AGENT)
    assert event.payload.created_at == datetime(2024, 5, 1, 8, tzinfo=UTC)


def test_a_message_event_gives_the_message_as_a_record():
    event = event_of("ConversationMessageAdded")
    assert isinstance(event, DixaMessageAdded)
    assert isinstance(event, MessageEvent)
    message = event.message
    assert (message.provider, message.id, message.conversation_id) == ("dixa", samples.MESSAGE["message_id"], "4711")
    assert (message.direction, message.kind, message.text, message.html) == (
        "inbound",
        "email",
        "Where is my parcel?",
        None,
    )
    assert (message.channel, message.subject, message.external_id) == ("EMAIL", "My parcel", "<abc@mail.example.org>")
    assert message.sent_at == datetime(2024, 5, 1, 8, 0, 1, tzinfo=UTC)
    assert message.contact_id == samples.END_USER["id"]
    assert (message.author.role, message.author.name, message.author.email) == (
        "customer",
        "Sue Gray",
        "sue@example.org",
    )
    assert [(file.url, file.name, file.media_type) for file in message.attachments] == [
        ("https://files.example.com/label.pdf", "label.pdf", "application/pdf"),
        ("https://files.example.com/original.eml", "original.eml", "message/rfc822"),
    ]
    assert message.raw is event.payload
    assert message.problem is None


def test_an_agents_message_is_outbound_and_still_the_requesters_conversation():
    message = message_of(author=samples.AGENT, direction="OUTBOUND")
    assert (message.direction, message.author.role, message.author.name) == ("outbound", "business", "Ann Agent")
    assert message.contact_id == samples.END_USER["id"]


def test_a_missing_direction_is_derived_from_the_author():
    assert message_of(direction=None).direction == "inbound"
    assert message_of(direction=None, author=samples.AGENT).direction == "outbound"
    assert message_of(direction=None, author=None).direction == "unknown"


def test_html_is_kept_and_converted_to_text():
    message = message_of(
        text=None, content={"text": "<p>Where <b>is</b> it?</p>", "content_type": "Html"}, channel="WIDGET_CHAT"
    )
    assert (message.text, message.html, message.kind) == ("Where is it?", "<p>Where <b>is</b> it?</p>", "text")


def test_a_message_with_only_files_is_of_kind_file():
    message = message_of(text=None, content=None, channel="WHATSAPP")
    assert (message.kind, message.text) == ("file", "[file] label.pdf")


def test_a_message_without_an_id_has_its_events_id_and_a_problem():
    message = message_of(message_id=None, created_at=None)
    assert message.id == "0e7f1f9e-3b3c-4b62-8f47-9b2c1d0e5f60"
    assert message.sent_at == datetime(2024, 5, 1, 8, 0, 2, 345_000, UTC)
    assert "message_id" in message.problem


@pytest.mark.parametrize("name", [name for name in samples.DATA if name.startswith("Conversation")])
@pytest.mark.parametrize(
    "data", [None, [], "text", 7, {}, {"conversation": None}, {"conversation": "x"}], ids=json.dumps
)
def test_data_that_is_missing_or_of_another_type_is_kept_in_raw(name, data):
    event = parse(samples.delivery(dixa_fqn(name), data))
    assert event.kind == name
    assert event.payload.conversation is None
    assert event.raw["data"] == data


def test_an_unknown_event_keeps_everything():
    delivery = samples.delivery("CONVERSATION_SLA_BREACHED", {"conversation": samples.CONVERSATION}, extra=[1])
    event = parse(delivery)
    assert type(event) is UnknownEvent
    assert (event.kind, event.id, event.app_id) == (
        "CONVERSATION_SLA_BREACHED",
        delivery["event_id"],
        delivery["organization"]["id"],
    )
    assert event.raw == delivery


def test_a_delivery_without_an_envelope_is_an_unknown_event_with_a_digest_as_id():
    event = parse({})
    assert (type(event), event.kind, event.occurred_at, event.app_id) == (UnknownEvent, "", None, None)
    assert event.id.startswith("sha256:")


def test_conversation_events_match_by_class_and_kind():
    match event_of("ConversationClosed"):
        case DixaConversationChanged(kind="ConversationClosed", payload=payload):
            assert payload.conversation.status == "CLOSED"
        case _:
            pytest.fail("not matched")
