"""Values of other types than the services document: in every place of every kind of message, contact and conversation.

No field of a record ever has another type than it declares, and nothing is lost in silence: a record that differs from
that of the whole item says why.
"""

from __future__ import annotations

import contextlib
import copy
import json
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hostile.fields import sample_messages
from hostile.test_fields import MESSAGE_READERS, READERS
from records import test_sunshine
from webhooks import dixa_samples, sinch_samples, sunshine_samples

from trilogue import Contact, Conversation, Message
from trilogue.providers._base.reading import broken_record, read_items
from trilogue.providers.dixa import records as dixa
from trilogue.providers.sinch import other_contents
from trilogue.providers.sinch import records as sinch
from trilogue.providers.sunshine import records as sunshine
from trilogue.webhooks.providers.dixa import kinds as dixa_kinds
from trilogue.webhooks.providers.sinch import kinds as sinch_kinds
from trilogue.webhooks.providers.sunshine import kinds as sunshine_kinds
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trilogue.records import Record

TIME = "2024-05-01T12:00:00.123Z"
SUNSHINE_USER = {
    "id": "u1",
    "externalId": "x1",
    "signedUpAt": TIME,
    "profile": {
        "givenName": "Sue",
        "surname": "Smith",
        "email": "sue@example.org",
        "avatarUrl": "https://x.test/a.png",
        "locale": "en",
    },
    "identities": [{"type": "phoneNumber", "value": "+4520304050"}],
}
SUNSHINE_REPLY = test_sunshine.MESSAGE | {
    "content": {"type": "text", "text": "Hi", "actions": [{"type": "reply", "text": "Yes", "payload": "YES"}]},
    "quotedMessage": {"type": "message", "message": {"id": "m0"}},
    "metadata": {"reference": "r1"},
    "deleted": False,
}
SUNSHINE_CONVERSATION = {
    "id": "c1",
    "displayName": "Zip",
    "createdAt": TIME,
    "lastUpdatedAt": TIME,
    "businessLastRead": TIME,
}
DIXA_USER = {
    "id": "e1",
    "createdAt": TIME,
    "displayName": "Sue",
    "firstName": "Sue",
    "middleNames": ["M"],
    "lastName": "Smith",
    "email": "sue@example.org",
    "phoneNumber": "+45",
    "externalId": "x1",
    "avatarUrl": "https://x.test/a.png",
    "additionalEmails": ["s@example.org"],
    "additionalPhoneNumbers": ["+46"],
}
DIXA_CONVERSATION = {
    "_type": "EmailConversation",
    "id": 7,
    "requesterId": "e1",
    "channel": "Email",
    "createdAt": TIME,
    "stateUpdatedAt": TIME,
    "state": "Open",
    "direction": "Inbound",
    "subject": "Zip",
    "language": "en",
    "assignment": {"agentId": "a1", "assignedAt": TIME},
}
SINCH_CONTACT = {
    "id": "k1",
    "display_name": "Sue",
    "email": "sue@example.org",
    "external_id": "x1",
    "language": "EN_US",
    "channel_identities": [{"channel": "SMS", "identity": "4520304050"}],
}
SINCH_CONVERSATION = {
    "id": "c1",
    "contact_id": "k1",
    "active_channel": "SMS",
    "active": True,
    "last_received": TIME,
}


def one_message(provider: str) -> Callable[[Any], Record]:
    def read(item: Any) -> Record:
        (record,) = READERS[provider]([item])
        return record

    return read


def one(kind: type, provider: str, model: Callable[[Any], Any], convert: Callable[[Any], Record]) -> Any:
    def read(item: Any) -> Record:
        (record,) = read_items([model(item)], convert, broken_record(kind, provider))
        return record

    return read


def event(parse: Callable[..., list[Any]], delivery: Callable[[Any], dict[str, Any]]) -> Callable[[Any], Record]:
    def read(item: Any) -> Record:
        (found,) = parse(delivery(item), b"", None)
        return found.message  # type: ignore[no-any-return]

    return read


EVENTS = {
    "sunshine event": (
        event(
            sunshine_kinds.parse_events,
            lambda item: sunshine_samples.delivery(
                sunshine_samples.event("conversation:message", payload={"message": item})
            ),
        ),
        [sunshine_samples.MESSAGE],
    ),
    "dixa event": (
        event(dixa_kinds.parse_events, partial(dixa_samples.delivery, "CONVERSATION_MESSAGE_ADDED")),
        [dixa_samples.MESSAGE],
    ),
    "sinch event": (
        event(sinch_kinds.parse_events, partial(sinch_samples.delivery, "message")),
        [sinch_samples.MESSAGE],
    ),
}
SAMPLES: dict[str, tuple[Callable[[Any], Record], list[dict[str, Any]]]] = {
    **{f"{provider} messages": (one_message(provider), samples) for provider, samples in sample_messages().items()},
    "sunshine reply": (one_message("sunshine"), [SUNSHINE_REPLY]),
    "sunshine contact": (one(Contact, "sunshine", sunshine_models.User.from_dict, sunshine.contact), [SUNSHINE_USER]),
    "sunshine conversation": (
        one(
            Conversation,
            "sunshine",
            sunshine_models.Conversation.from_dict,
            lambda raw: sunshine.conversation("u1", raw),
        ),
        [SUNSHINE_CONVERSATION],
    ),
    "dixa contact": (one(Contact, "dixa", dixa_models.EndUser.from_dict, dixa.contact), [DIXA_USER]),
    "dixa conversation": (
        one(Conversation, "dixa", dixa_models.conversation_from_dict, dixa.conversation),
        [DIXA_CONVERSATION, DIXA_CONVERSATION | {"_type": "PigeonConversation"}],
    ),
    "sinch contact": (one(Contact, "sinch", sinch_models.Contact.from_dict, sinch.contact), [SINCH_CONTACT]),
    "sinch conversation": (
        one(Conversation, "sinch", sinch_models.Conversation.from_dict, sinch.conversation),
        [SINCH_CONVERSATION],
    ),
    **EVENTS,
}
WRONG: list[Any] = [7, 7.5, 1e300, True, False, 0, "?", [], [7], ["inside"], {}, {"a": 1}, {"text": "inside"}]


UNDECLARED = {"voucher", "select", "template", "reference", *other_contents.READERS}
"""Keys of the samples whose values the documents leave open, so that no type is wrong there."""


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
        if key in UNDECLARED:
            continue
        yield value, key
        if isinstance(inner, dict | list):
            yield from places(inner)


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def damaged(sample: dict[str, Any]) -> Iterator[tuple[Any, Any, dict[str, Any]]]:
    """The sample with one value replaced: where, by what, and the whole of it. Of the same JSON type is not wrong."""
    sample = copy.deepcopy(sample)
    for holder, key in list(places(sample)):
        right = holder[key]
        for wrong in WRONG:
            if type(wrong) is not type(right) and not (is_number(wrong) and is_number(right)):
                holder[key] = wrong
                yield key, right, sample
        holder[key] = right


def essence(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.to_dict().items() if name != "problem"}


def is_said_otherwise(name: str, key: str, record: Record) -> bool:
    """An id may be a number. A kind that is none is an unknown kind. An event has a time of its own."""
    is_time = name.endswith("event") and key in {"accept_time", "received", "created_at"}
    is_kind = key in {"type", "_type"} or getattr(record, "kind", None) == "unknown"
    return is_time or is_kind or key in {"id", "csid", "message_id", "external_id"}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_value_of_another_type_breaks_no_field_and_is_not_lost_in_silence(name: str) -> None:
    read, samples = SAMPLES[name]
    tried = 0
    for sample in samples:
        whole = read(copy.deepcopy(sample))
        for key, right, item in damaged(sample):
            tried += 1
            record = read(item)
            assert type(record).from_dict(json.loads(json.dumps(record.to_dict(), allow_nan=False))) == record, item
            if record.problem is None and essence(record) != essence(whole):
                assert is_said_otherwise(name, key, record), (key, right, item, record)
    assert tried > 50 * len(samples)


@pytest.mark.parametrize("provider", MESSAGE_READERS)
def test_a_usual_message_is_read_from_its_json_as_from_its_model(provider: str) -> None:
    usual, model, complete, broken = MESSAGE_READERS[provider]
    read = 0
    for sample in sample_messages()[provider]:
        for item in [sample, *(item for _, _, item in damaged(sample))]:
            record = None
            with contextlib.suppress(Exception):  # What is unusual may raise.
                record = usual(item)
            if record is not None:
                read += 1
                (expected,) = read_items([model.from_dict(item)], complete, broken)
                assert essence(record) == essence(expected), item
                assert record.raw == expected.raw
    assert read > 50


@pytest.mark.parametrize(
    ("provider", "item", "problem", "text"),
    [
        (
            "sunshine",
            {"content": {"type": "text", "text": {"a": 1}}},
            "content.text is {'a': 1}, not a string",
            "",
        ),
        (
            "sunshine",
            {"content": {"type": "text", "text": {"body": "Hi"}}},
            "content.text is {'body': 'Hi'}, not a string",
            "Hi",
        ),
        (
            "dixa",
            {"attributes": {"_type": "ChatAttributes", "content": {"_type": "Text", "value": ["Hi", "you"]}}},
            "attributes.content.value is ['Hi', 'you'], not a string",
            "Hi\nyou",
        ),
        (
            "sinch",
            {"contact_message": {"text_message": {"text": {"text": "Hi"}}}},
            "contact_message.text_message.text is {'text': 'Hi'}, not a string",
            "Hi",
        ),
        (
            "sinch",
            {"contact_message": {"text_message": {"text": "Hi"}}, "channel_identity": {"channel": 5}},
            "channel_identity.channel is 5, not a string",
            "Hi",
        ),
    ],
)
def test_the_problem_names_what_does_not_fit_and_the_text_is_what_is_found_in_it(
    provider: str, item: dict[str, Any], problem: str, text: str
) -> None:
    time = {"received": TIME, "createdAt": TIME, "accept_time": TIME}
    record = one_message(provider)({"id": "m1", **time, **item})
    assert isinstance(record, Message)
    assert (record.problem, record.text, record.id) == (problem, text, "m1")
    assert record.raw is not None


def test_more_than_a_few_misfits_are_counted() -> None:
    item = {"id": "k", "display_name": 1, "email": 2, "external_id": 3, "language": 4, "metadata": 5}
    record = sinch_contact(item)
    assert record.problem is not None
    assert record.problem.startswith("display_name is 1, not a string; ")
    assert record.problem.endswith("; 2 more values do not fit")


def sinch_contact(item: Any) -> Record:
    return SAMPLES["sinch contact"][0](item)
