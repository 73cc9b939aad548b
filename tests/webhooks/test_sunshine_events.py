from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from webhooks import sunshine_samples as samples
from webhooks.signing import SUNSHINE

import trilogue_sunshine.models
from trilogue import webhooks
from trilogue.testing._base.document import Document
from trilogue.testing.sunshine.events import TRIGGERS as SANDBOX_TRIGGERS
from trilogue.webhooks import MessageEvent, RawEvent, SunshineEvent, SunshineMessage, UnknownEvent
from trilogue.webhooks.providers.sunshine.kinds import SUNSHINE_KINDS

# The triggers of "Webhooks" in Sunshine's documentation.
TRIGGERS = [
    "client:add",
    "client:remove",
    "client:update",
    "conversation:create",
    "conversation:join",
    "conversation:leave",
    "conversation:remove",
    "conversation:message",
    "conversation:message:delivery:channel",
    "conversation:message:delivery:failure",
    "conversation:message:delivery:user",
    "conversation:postback",
    "conversation:read",
    "conversation:referral",
    "conversation:typing",
    "passthrough:messaging",
    "switchboard:acceptControl",
    "switchboard:acceptControl:failure",
    "switchboard:offerControl",
    "switchboard:offerControl:failure",
    "switchboard:passControl",
    "switchboard:passControl:failure",
    "switchboard:releaseControl",
    "user:merge",
    "user:update",
    "user:remove",
]


def parse(delivery: object):
    body = json.dumps(delivery).encode()
    return SUNSHINE.receiver().parse(body, SUNSHINE.headers(body))


def test_the_table_has_every_trigger_once_and_a_class_of_its_own():
    assert sorted(kind.trigger for kind in SUNSHINE_KINDS) == sorted(TRIGGERS)
    typed = [kind.event for kind in SUNSHINE_KINDS if kind.payload is not None]
    assert len(set(typed)) == len(typed) == len(TRIGGERS) - 1
    assert set(samples.PAYLOADS) == set(TRIGGERS)


def test_the_table_has_events_of_the_document_and_the_sandbox_takes_every_trigger():
    """The document has no schema of `passthrough:messaging`, and webhooks subscribe to all events by `*`."""
    schemas = Document.of("sunshine").raw["components"]["schemas"].values()
    described = [re.match(r"Event `([^`]+)`", schema.get("description", "")) for schema in schemas]
    assert {found[1] for found in described if found} >= set(TRIGGERS) - {"passthrough:messaging"}
    assert {"*", *TRIGGERS} == SANDBOX_TRIGGERS


@pytest.mark.parametrize("kind", SUNSHINE_KINDS, ids=lambda kind: kind.trigger)
def test_every_trigger_is_read_into_its_class_and_its_payload_model(kind):
    raw = samples.event(kind.trigger)
    (event,) = parse(samples.delivery(raw))
    assert type(event) is kind.event
    assert (event.provider, event.kind, event.id) == ("sunshine", kind.trigger, f"event of {kind.trigger}")
    assert event.occurred_at == datetime(2024, 5, 1, 8, 0, 2, 345_000, UTC)
    assert (event.app_id, event.subscription_id) == ("5698edbf2a43bd081be982f1", "575040549a38df8fb4eb1e51")
    assert event.raw == raw
    if kind.payload is None:
        assert isinstance(event, RawEvent)
        assert event.payload == raw["payload"]
    else:
        assert isinstance(event, SunshineEvent)
        assert event.webhook_version == "v2"
        assert type(event.payload) is getattr(trilogue_sunshine.models, kind.payload)
        assert event.payload.to_dict() == raw["payload"]


def test_each_class_documents_its_trigger():
    for kind in SUNSHINE_KINDS:
        if kind.payload is not None:
            assert kind.event.__doc__.startswith(f"``{kind.trigger}``: ")
            assert kind.event.__annotations__["payload"] == f"{kind.payload} | None"


def test_nested_payloads_are_typed():
    (event,) = parse(samples.delivery(samples.event("conversation:message:delivery:failure")))
    assert event.payload.error.message == "not on WhatsApp"
    assert event.payload.external_messages[0].id == "wamid.2"
    (event,) = parse(samples.delivery(samples.event("user:merge")))
    assert event.payload.merged_users.discarded.id == "b"
    (event,) = parse(samples.delivery(samples.event("conversation:typing")))
    assert event.payload.activity.type_ == "typing:start"


def test_a_delivery_of_several_events_keeps_their_order():
    events = parse(samples.delivery(*(samples.event(trigger) for trigger in TRIGGERS)))
    assert [event.kind for event in events] == TRIGGERS
    assert len(set(events)) == len(TRIGGERS)


def test_a_message_event_gives_the_message_as_a_record():
    (event,) = parse(samples.delivery(samples.event("conversation:message")))
    message = event.message
    assert (message.provider, message.id, message.conversation_id) == (
        "sunshine",
        samples.MESSAGE["id"],
        samples.CONVERSATION["id"],
    )
    assert (message.direction, message.kind, message.text) == ("inbound", "text", "Where is my parcel?")
    assert (message.channel, message.external_id) == ("whatsapp", "wamid.1")
    assert message.sent_at == datetime(2024, 5, 1, 8, 0, 1, tzinfo=UTC)
    assert message.contact_id == samples.USER["id"]
    assert (message.author.role, message.author.id, message.author.name) == ("customer", samples.USER["id"], "Sue G.")
    assert message.author.email == "sue@example.org"
    assert message.raw is event.payload.message
    assert message.problem is None


def test_missing_author_fields_are_taken_from_the_user():
    raw = samples.MESSAGE | {"author": {"type": "user", "user": samples.FULL_USER}}
    (event,) = parse(samples.delivery(samples.event("conversation:message", payload={"message": raw})))
    assert (event.message.author.id, event.message.author.name) == (samples.USER["id"], "Sue Gray")
    assert event.message.contact_id == samples.USER["id"]
    assert event.message.conversation_id is None


def test_a_message_of_the_business_is_outbound():
    """A bot that ignores the direction would answer its own messages."""
    raw = samples.MESSAGE | {"author": {"type": "business", "displayName": "Ann"}}
    (event,) = parse(samples.delivery(samples.event("conversation:message", payload={"message": raw})))
    assert (event.message.direction, event.message.author.role, event.message.contact_id) == (
        "outbound",
        "business",
        None,
    )


@pytest.mark.parametrize(
    "payload",
    [None, "text", {}, {"message": None}, {"message": 7}, {"message": {}}, {"message": {"content": {"type": "x"}}}],
    ids=json.dumps,
)
def test_an_unreadable_message_is_a_record_with_a_problem(payload):
    (event,) = parse(samples.delivery(samples.event("conversation:message", payload=payload)))
    assert isinstance(event, SunshineMessage)
    assert isinstance(event, MessageEvent)
    assert event.message.provider == "sunshine"
    assert event.message.problem
    assert event.message.sent_at == event.occurred_at
    assert event.raw["payload"] == payload


def test_a_message_without_a_time_has_its_events_time():
    raw = {key: value for key, value in samples.MESSAGE.items() if key != "received"}
    (event,) = parse(samples.delivery(samples.event("conversation:message", payload={"message": raw})))
    assert event.message.sent_at == event.occurred_at
    assert event.message.problem is None


def test_an_unknown_trigger_is_an_unknown_event_with_everything_kept():
    raw = samples.event("conversation:hologram", payload={"a": [1, {"b": None}]}, extra="kept")
    (event,) = parse(samples.delivery(raw))
    assert type(event) is UnknownEvent
    assert (event.kind, event.id, event.app_id) == ("conversation:hologram", raw["id"], "5698edbf2a43bd081be982f1")
    assert event.raw == raw


@pytest.mark.parametrize("entry", [None, 7, "text", [], ["x"], {}], ids=json.dumps)
def test_an_entry_that_is_not_an_object_is_an_unknown_event(entry):
    (event,) = parse(samples.delivery(entry))
    assert type(event) is UnknownEvent
    assert event.raw == ({"events": [entry]} if entry != {} else {})
    assert event.id.startswith("sha256:")


@pytest.mark.parametrize("events", [None, 7, {"id": "x"}], ids=json.dumps)
def test_a_delivery_without_a_list_of_events_is_one_unknown_event(events):
    (event,) = parse({"app": {"id": "a"}, "events": events})
    assert (type(event), event.kind, event.app_id) == (UnknownEvent, "", "a")
    assert event.raw == {"app": {"id": "a"}, "events": events}


def test_an_event_without_an_id_has_a_digest_as_id():
    raw = samples.event("user:remove", id=None)
    (first,), (again,) = parse(samples.delivery(raw)), parse(samples.delivery(raw))
    (other,) = parse(samples.delivery(raw | {"createdAt": "2024-05-01T08:00:03Z"}))
    assert first.id == again.id != other.id


def test_events_match_by_class():
    (event,) = webhooks.sunshine(secret="x").unsafe_parse(
        json.dumps(samples.delivery(samples.event("conversation:message"))).encode()
    )
    match event:
        case webhooks.SunshineMessage(app_id=str(app), message=message):
            assert (app, message.text) == ("5698edbf2a43bd081be982f1", "Where is my parcel?")
        case _:
            pytest.fail("not matched")
