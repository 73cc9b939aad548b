"""Sunshine's JSON as records: all contents, all fields, and what cannot be read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, get_args

import attrs
import pytest
from support.services import answering, client

from trilogue import Contact, Conversation, Customer, Message, NotSupportedError, ResponseInvalidError
from trilogue.providers.sunshine import records as read
from trilogue.records import Attachment, Author, Choice, Identity
from trilogue_sunshine import models

MESSAGE: dict[str, Any] = {
    "id": "m1",
    "received": "2020-09-30T13:46:02.733Z",
    "author": {"type": "user", "userId": "u1", "displayName": "Sue", "avatarUrl": "https://x.test/sue.png"},
    "content": {"type": "text", "text": "Hello!"},
    "source": {"type": "whatsapp", "originalMessageId": "wa-7"},
}

KINDS: dict[str, tuple[dict[str, Any], str, str]] = {
    "text": ({"type": "text", "text": "Hi"}, "text", "Hi"),
    "text as html": ({"type": "text", "htmlText": "<p>Hi <b>you</b></p><p>Bye</p>"}, "text", "Hi you\nBye"),
    "text as markdown": ({"type": "text", "markdownText": "*Hi*"}, "text", "*Hi*"),
    "image": ({"type": "image", "mediaUrl": "https://x.test/a/cat%201.png"}, "image", "[image] cat 1.png"),
    "image with alt": ({"type": "image", "mediaUrl": "https://x.test/c", "altText": "A cat"}, "image", "A cat"),
    "file": ({"type": "file", "mediaUrl": "https://x.test/bill.pdf", "text": "Your bill"}, "file", "Your bill"),
    "file without a text": ({"type": "file", "mediaUrl": "https://x.test/bill.pdf"}, "file", "[file] bill.pdf"),
    "carousel": (
        {"type": "carousel", "items": [{"title": "Tent", "description": "2 people", "actions": []}, {"title": "Pole"}]},
        "carousel",
        "Tent: 2 people\nPole",
    ),
    "list": ({"type": "list", "items": [{"title": "Tent", "actions": []}]}, "list", "Tent"),
    "form": (
        {
            "type": "form",
            "fields": [
                {"type": "text", "name": "n", "label": "Name"},
                {
                    "type": "select",
                    "name": "s",
                    "label": "Size",
                    "options": [{"name": "m", "label": "M"}, {"name": "l"}],
                },
            ],
        },
        "form",
        "Name\nSize: M / l",
    ),
    "form response": (
        {
            "type": "formResponse",
            "fields": [
                {"type": "text", "name": "n", "label": "Name", "text": "Sue"},
                {"type": "email", "name": "e", "label": "E-mail", "email": "sue@example.org"},
                {"type": "select", "name": "s", "label": "Size", "select": [{"name": "m", "label": "M"}]},
            ],
        },
        "form_response",
        "Name: Sue\nE-mail: sue@example.org\nSize: M",
    ),
    "form response as text": (
        {"type": "formResponse", "fields": [], "textFallback": "Name: Sue"},
        "form_response",
        "Name: Sue",
    ),
    "location": (
        {
            "type": "location",
            "coordinates": {"lat": 45.5, "long": -73.6},
            "location": {"name": "Office", "address": "1 Street"},
        },
        "location",
        "Office, 1 Street (45.5, -73.6)",
    ),
    "template": (
        {"type": "template", "template": {"name": "welcome", "parts": [{"text": "Hi Sue"}]}},
        "template",
        "welcome\nHi Sue",
    ),
    "unknown": ({"type": "hologram", "body": {"text": "See me"}, "title": "Wow"}, "unknown", "See me\nWow"),
    "unknown without a text": ({"type": "hologram"}, "unknown", "[hologram]"),
}


def message(**changes: Any) -> Message:
    return read.message("c1", models.Message.from_dict(MESSAGE | changes))


@pytest.mark.parametrize("name", KINDS)
def test_all_contents_have_a_kind_and_a_text(name: str) -> None:
    content, kind, text = KINDS[name]
    record = message(content=content)
    assert (record.kind, record.text, record.problem) == (kind, text, None)


def test_the_table_has_all_contents_of_the_document() -> None:
    tried = {type(models.Message.from_dict(MESSAGE | {"content": content}).content) for content, _, _ in KINDS.values()}
    described = set(get_args(models.Content))
    assert tried <= described
    for later in described - tried:  # A later document may have kinds that the table has not yet.
        record = message(content={"type": attrs.fields(later).type_.default})
        assert (record.kind, record.problem) == ("unknown", None)


def test_the_fields_of_a_message() -> None:
    record = message()
    assert record == Message(
        provider="sunshine",
        id="m1",
        conversation_id="c1",
        contact_id="u1",
        sent_at=datetime(2020, 9, 30, 13, 46, 2, 733000, UTC),
        direction="inbound",
        channel="whatsapp",
        kind="text",
        author=Author("customer", "u1", "Sue", None, "https://x.test/sue.png"),
        text="Hello!",
        external_id="wa-7",
    )
    assert isinstance(record.raw, models.Message)


def test_messages_of_the_business_are_outbound_and_of_a_bot_automated() -> None:
    record = message(author={"type": "business", "subtypes": ["AI"], "displayName": "Bo"})
    assert record.direction == "outbound"
    assert record.author == Author("business", None, "Bo", automated=True)
    assert record.contact_id is None


@pytest.mark.parametrize("author", [{"type": "ghost"}, {}, None])
def test_an_author_of_an_unknown_type_has_an_unknown_role(author: Any) -> None:
    record = message(author=author)
    assert (record.direction, record.author.role) == ("unknown", "unknown")
    assert record.problem is None


def test_choices_and_attachments() -> None:
    actions = [
        {"type": "link", "uri": "https://x.test/", "text": "Look"},
        {"type": "postback", "text": "Buy", "payload": "BUY"},
        {"type": "reply", "text": "Yes", "payload": "YES"},
        {"type": "webview", "uri": "https://x.test/w", "text": "Open", "fallback": "https://x.test/f"},
        {"type": "buy", "text": "Pay", "amount": 1000},
        {"type": "locationRequest", "text": "Where?"},
        {"type": "teleport", "text": "Beam"},
    ]
    record = message(content={"type": "text", "text": "?", "actions": actions})
    assert record.choices == (
        Choice("link", "Look", "https://x.test/"),
        Choice("postback", "Buy", None, "BUY"),
        Choice("reply", "Yes", None, "YES"),
        Choice("webview", "Open", "https://x.test/w"),
        Choice("buy", "Pay"),
        Choice("location", "Where?"),
        Choice("unknown", "Beam"),
    )
    image = {
        "type": "image",
        "mediaUrl": "https://x.test/a.png",
        "mediaType": "image/png",
        "mediaSize": 12,
        "altText": "A",
    }
    assert message(content=image).attachments == (Attachment("https://x.test/a.png", "image/png", "a.png", "A", 12),)
    carousel = {
        "type": "carousel",
        "items": [{"title": "T", "mediaUrl": "https://x.test/t.jpg", "actions": [actions[1]]}],
    }
    record = message(content=carousel)
    assert record.attachments == (Attachment("https://x.test/t.jpg", None, "t.jpg", "T"),)
    assert record.choices == (Choice("postback", "Buy", None, "BUY"),)


def test_quoted_deleted_and_activity_messages() -> None:
    assert message(quotedMessage={"type": "message", "message": {"id": "m0"}}).reply_to == "m0"
    assert message(quotedMessage={"type": "externalMessageId", "externalMessageId": "x0"}).reply_to == "x0"
    assert message(quotedMessage=None).reply_to is None
    deleted = message(deleted=True, content=None)
    assert (deleted.delivery, deleted.text, deleted.problem) == ("deleted", "", None)
    activity = message(activity={"type": "ticket:closed", "data": {}}, content=None)
    assert (activity.kind, activity.text) == ("activity", "[ticket:closed]")


def test_a_user_is_a_contact() -> None:
    user = {
        "id": "u1",
        "externalId": "your-own-id",
        "signedUpAt": "2025-02-03T19:10:08.152Z",
        "profile": {
            "givenName": "Sue",
            "surname": "Andersen",
            "email": None,
            "locale": "en",
            "avatarUrl": "https://x.test/",
        },
        "identities": [{"type": "email", "value": "sue@example.org"}, {"type": "phoneNumber", "value": "+4520304050"}],
    }
    assert read.contact(models.User.from_dict(user)) == Contact(
        provider="sunshine",
        id="u1",
        name="Sue Andersen",
        email="sue@example.org",
        phone="+4520304050",
        external_id="your-own-id",
        avatar_url="https://x.test/",
        language="en",
        created_at=datetime(2025, 2, 3, 19, 10, 8, 152000, UTC),
        identities=(Identity("email", "sue@example.org"), Identity("phoneNumber", "+4520304050")),
    )
    assert read.contact(models.User.from_dict({"id": "u2"})) == Contact("sunshine", "u2")


def test_a_conversation() -> None:
    thread = {
        "id": "c1",
        "displayName": "Tents",
        "createdAt": "2020-09-30T13:46:02Z",
        "lastUpdatedAt": "2020-10-01T00:00:00",
        "businessLastRead": None,
    }
    record = read.conversation("u1", models.Conversation.from_dict(thread))
    assert record == Conversation(
        provider="sunshine",
        id="c1",
        contact_id="u1",
        subject="Tents",
        created_at=datetime(2020, 9, 30, 13, 46, 2, tzinfo=UTC),
        last_activity_at=datetime(2020, 10, 1, tzinfo=UTC),
    )


WRONG = [
    (None, "the item is a JSON null, not an object"),
    ("text", "the item is a JSON string, not an object"),
    (7, "the item is a JSON number, not an object"),
    ([], "the item is a JSON array, not an object"),
    ({}, "it has no id"),
    (MESSAGE | {"id": None}, "it has no id"),
    (MESSAGE | {"received": "yesterday"}, "received is not a time: 'yesterday'"),
    ({key: value for key, value in MESSAGE.items() if key != "received"}, "received is not a time: None"),
    (MESSAGE | {"content": "text"}, "it has no content that can be read"),
    ({key: value for key, value in MESSAGE.items() if key != "content"}, "it has no content that can be read"),
]


@pytest.mark.parametrize(("wrong", "problem"), WRONG)
def test_a_message_that_cannot_be_read_is_given_with_its_problem(wrong: Any, problem: str) -> None:
    answer = {"messages": [MESSAGE | {"id": "m2"}, wrong, MESSAGE], "meta": {"hasMore": False}}
    sunshine = client(answering(answer), "sunshine")
    records = list(sunshine.messages(conversation="c1"))
    assert len(records) == 3
    (broken,) = [record for record in records if record.problem]
    assert problem in broken.problem
    assert broken.conversation_id == "c1"
    kept = broken.raw.to_dict() if isinstance(broken.raw, models.Message) else broken.raw
    assert kept == wrong
    with pytest.raises(ResponseInvalidError, match="cannot be read") as caught:
        list(sunshine.messages(conversation="c1", on_problem="raise"))
    assert json.loads(caught.value.body) == wrong
    assert caught.value.operation == "messages.list_messages"


def test_messages_come_newest_first_in_any_order_of_the_service() -> None:
    times = [f"2020-09-30T13:46:0{second}.000Z" for second in (1, 2, 2, 3)]
    oldest_first = [MESSAGE | {"id": f"m{n}", "received": time} for n, time in enumerate(times)]
    for wire in (oldest_first, oldest_first[::-1]):
        answer = {"messages": wire, "meta": {"hasMore": False}}
        records = list(client(answering(answer), "sunshine").messages(conversation="c1"))
        assert [record.id for record in records] == ["m3", "m2", "m1", "m0"]


def test_listing_all_users_and_searching_by_phone_raise_with_advice() -> None:
    sunshine = client(answering({}), "sunshine")
    with pytest.raises(NotSupportedError, match="no list of all users"):
        sunshine.contacts()
    with pytest.raises(NotSupportedError, match="give contact="):
        sunshine.conversations()
    with pytest.raises(NotSupportedError, match="not by phone"):
        sunshine.find_contacts(Customer(phone="+4520304050")).first()
    assert not sunshine.capabilities.list_contacts


@pytest.mark.parametrize("missing", [["source"], ["author"], ["author", "source"]])
def test_a_message_without_source_or_author_is_read(missing: list[str]) -> None:
    wire = {
        "id": "m1",
        "received": "2024-05-01T08:00:00.000Z",
        "author": {"type": "user", "userId": "u1"},
        "source": {"type": "web"},
        "content": {"type": "text", "text": "Hi"},
    }
    for name in missing:
        del wire[name]
    (found,) = client(answering({"messages": [wire]}), "sunshine").messages(conversation="c1")
    assert (found.text, found.problem) == ("Hi", None)
