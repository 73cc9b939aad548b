"""Sinch's JSON as records: messages of both directions, contacts, conversations, and what cannot be read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from support.services import answering, client

from trilogue import Contact, Conversation, Customer, Message, NotSupportedError, ResponseInvalidError
from trilogue.providers.sinch import records as read
from trilogue.records import Attachment, Author, Choice, Identity
from trilogue_sinch import models

WHEN = datetime(2024, 5, 1, 12, 0, 0, 123000, UTC)
LOCATION = {"title": "Office", "label": "1 Street", "coordinates": {"latitude": 55.6, "longitude": 13.0}}
LOCATION_LINE = "Office, 1 Street (55.6, 13.0)"
CARD = {
    "title": "Tent",
    "description": "2 people",
    "media_message": {"url": "https://x.test/tent.png", "caption": "Green"},
    "choices": [{"text_message": {"text": "Buy"}, "postback_data": "BUY"}],
}


def flow(answers: str) -> dict[str, Any]:
    """The answer to a WhatsApp Flow."""
    reply = {"name": "flow", "response_json": answers, "body": "Sent"}
    message = {"type": "nfm_reply", "nfm_reply": reply}
    return {"channel_specific_message": {"message_type": "nfm_reply", "message": message}}


FROM_APP: dict[str, tuple[dict[str, Any], str, str]] = {
    "text": ({"text_message": {"text": "Hi"}}, "text", "Hi"),
    "media": ({"media_message": {"url": "https://x.test/a.png"}}, "media", "[media] a.png"),
    "media without a name": ({"media_message": {"url": "https://x.test/9"}}, "media", "[media] https://x.test/9"),
    "card": ({"card_message": CARD}, "card", "Tent: 2 people"),
    "carousel": ({"carousel_message": {"cards": [CARD, {"title": "Pole"}]}}, "carousel", "Tent: 2 people\nPole"),
    "choice": (
        {"choice_message": {"text_message": {"text": "Which?"}, "choices": [{"text_message": {"text": "A"}}]}},
        "choices",
        "Which?",
    ),
    "choice without a question": ({"choice_message": {"choices": [{"text_message": {"text": "A"}}]}}, "choices", "A"),
    "location": ({"location_message": LOCATION}, "location", LOCATION_LINE),
    "template": (
        {
            "template_message": {
                "omni_template": {"template_id": "welcome", "version": "1", "parameters": {"name": "Sue"}}
            }
        },
        "template",
        "[template] welcome\nSue",
    ),
    "template of a channel": (
        {"template_message": {"channel_template": {"WHATSAPP": {"template_id": "hi", "version": "1"}}}},
        "template",
        "[template] hi",
    ),
    "list": (
        {
            "list_message": {
                "title": "Menu",
                "description": "today",
                "sections": [
                    {
                        "title": "Soups",
                        "items": [
                            {"choice": {"title": "Leek", "description": "hot", "postback_data": "L"}},
                            {"product": {"id": "p1", "marketplace": "FB", "item_price": 5.5, "currency": "EUR"}},
                            {"voucher": {"title": "Free"}},
                        ],
                    }
                ],
            }
        },
        "list",
        "Menu: today\nSoups\n- Leek: hot\n- p1: 5.5 EUR\n- Free",
    ),
    "contact": (
        {
            "contact_info_message": {
                "name": {"full_name": "Sue Smith"},
                "phone_numbers": [{"phone_number": "+4520304050", "type": "WORK"}],
                "email_addresses": [{"email_address": "sue@example.org"}],
                "organization": {"company": "Acme", "title": "Buyer"},
                "addresses": [{"city": "Aarhus", "country": "Denmark", "zip": "8000"}],
                "urls": [{"url": "https://x.test"}],
                "birthday": "1990-02-03",
            }
        },
        "contact_info",
        "Sue Smith\n+4520304050\nsue@example.org\nBuyer, Acme\nAarhus, 8000, Denmark\nhttps://x.test\n1990-02-03",
    ),
    "unknown": ({"hologram_message": {"text": "See me"}}, "unknown", "See me"),
}
FROM_CONTACT: dict[str, tuple[dict[str, Any], str, str]] = {
    "text_message": ({"text_message": {"text": "Hi"}}, "text", "Hi"),
    "media_message": ({"media_message": {"url": "https://x.test/a.png"}}, "media", "[media] a.png"),
    "media_card_message": ({"media_card_message": {"url": "https://x.test/a.png", "caption": "Me"}}, "media", "Me"),
    "location_message": ({"location_message": LOCATION}, "location", LOCATION_LINE),
    "choice_response_message": (
        {"choice_response_message": {"message_id": "m0", "postback_data": "BUY"}},
        "choice_response",
        "BUY",
    ),
    "fallback_message": (
        {"fallback_message": {"raw_message": "", "reason": {"description": "sticker not supported"}}},
        "unknown",
        "sticker not supported",
    ),
    "reply_to": ({"reply_to": {"message_id": "m0"}}, "unknown", "[unknown]"),
    "product_response_message": (
        {
            "product_response_message": {
                "title": "Cart",
                "products": [{"id": "p1", "quantity": 2, "item_price": 5.5, "currency": "EUR"}, {"id": "p2"}],
            }
        },
        "product_response",
        "Cart\n- 2 x p1: 5.5 EUR\n- p2",
    ),
    "channel_specific_message": (
        flow('{"flow_token": "t", "size": "M", "count": 2}'),
        "form_response",
        "size: M\ncount: 2",
    ),
    "flow without answers": (flow("[" * 100_000), "form_response", "Sent"),
    "unknown": ({"hologram_message": {"text": "See me"}}, "unknown", "See me"),
}


def message(about: Contact | None = None, **changes: Any) -> Message:
    given = {
        "id": "m1",
        "conversation_id": "c1",
        "contact_id": "k1",
        "direction": "TO_APP",
        "accept_time": "2024-05-01T12:00:00.123Z",
        "channel_identity": {"channel": "WHATSAPP", "identity": "4520304050", "app_id": "a1"},
    }
    return read.message(about, models.ConversationMessage.from_dict(given | changes))


@pytest.mark.parametrize("name", FROM_APP)
def test_a_message_of_the_app_has_a_kind_and_a_text(name: str) -> None:
    content, kind, text = FROM_APP[name]
    record = message(app_message=content, direction="TO_CONTACT")
    assert (record.kind, record.text, record.problem) == (kind, text, None)
    assert (record.direction, record.author) == ("outbound", Author("business"))


@pytest.mark.parametrize("name", FROM_CONTACT)
def test_a_message_of_the_contact_has_a_kind_and_a_text(name: str) -> None:
    content, kind, text = FROM_CONTACT[name]
    record = message(contact_message=content)
    assert (record.kind, record.text, record.problem) == (kind, text, None)
    assert (record.direction, record.author) == ("inbound", Author("customer", "k1"))


def test_the_tables_have_all_messages_of_the_document() -> None:
    tried = {type(models.app_message_from_dict(content)) for content, _, _ in FROM_APP.values()}
    described = set(get_args(models.AppMessage))
    assert tried <= described
    for later in described - tried:  # A later document may have kinds that the tables have not yet.
        record = message(app_message={next(iter(later.KEYS)): {}})
        assert (record.kind, record.problem) == ("unknown", None)
    declared = {name for name in models.ContactMessage.__annotations__ if name.endswith("_message")}
    for name in declared - set(FROM_CONTACT):
        record = message(contact_message={name: {}})
        assert (record.kind, record.problem) == ("unknown", None)


def test_the_fields_of_a_message() -> None:
    record = message(contact_message={"text_message": {"text": "Hi"}, "reply_to": {"message_id": "m0"}})
    assert record == Message(
        provider="sinch",
        id="m1",
        conversation_id="c1",
        contact_id="k1",
        sent_at=WHEN,
        direction="inbound",
        channel="WHATSAPP",
        kind="text",
        author=Author("customer", "k1"),
        text="Hi",
        reply_to="m0",
    )
    assert isinstance(record.raw, models.ConversationMessage)


def test_a_contact_completes_the_author_of_its_own_messages() -> None:
    about = Contact("sinch", "k1", "Sue", "sue@example.org")
    hi = {"contact_message": {"text_message": {"text": "Hi"}}}
    assert message(about, **hi).author == Author("customer", "k1", "Sue", "sue@example.org")
    assert message(about, **hi, contact_id="k2").author == Author("customer", "k2")


@pytest.mark.parametrize("direction", ["UNDEFINED_DIRECTION", "SIDEWAYS", None])
def test_the_kind_of_message_decides_an_unknown_direction(direction: str | None) -> None:
    assert message(contact_message={"text_message": {"text": "x"}}, direction=direction).direction == "inbound"
    assert message(app_message={"text_message": {"text": "x"}}, direction=direction).direction == "outbound"


def test_choices_and_attachments() -> None:
    choices = [
        {"text_message": {"text": "A"}, "postback_data": "a"},
        {"url_message": {"title": "Look", "url": "https://x.test/"}},
        {"call_message": {"title": "Call", "phone_number": "+4520304050"}},
        {"location_message": LOCATION},
        {"calendar_message": {"title": "Meet"}},
    ]
    record = message(app_message={"carousel_message": {"cards": [CARD], "choices": choices}})
    assert record.choices == (
        Choice("reply", "Buy", None, "BUY"),
        Choice("reply", "A", None, "a"),
        Choice("link", "Look", "https://x.test/"),
        Choice("call", "Call", "tel:+4520304050"),
        Choice("location", LOCATION_LINE),
        Choice("unknown", "Meet"),
    )
    assert record.attachments == (Attachment("https://x.test/tent.png", "image/png", "tent.png", "Green"),)
    media = {"media_message": {"url": "https://x.test/a.mp4?sig=1", "thumbnail_url": "https://x.test/t.png"}}
    assert message(contact_message=media).attachments == (
        Attachment("https://x.test/a.mp4?sig=1", "video/mp4", "a.mp4", thumbnail_url="https://x.test/t.png"),
    )
    row = {"choice": {"title": "Leek", "media": {"url": "https://x.test/leek.jpg"}, "postback_data": "L"}}
    listed = message(app_message={"list_message": {"title": "Menu", "sections": [{"items": [row]}]}})
    assert listed.choices == (Choice("item", "Leek", None, "L"),)
    assert listed.attachments == (Attachment("https://x.test/leek.jpg", "image/jpeg", "leek.jpg", "Leek"),)


def test_a_file_has_the_name_that_replaces_its_own() -> None:
    media = {"url": "https://x.test/9f3", "filename_override": "bill.pdf"}
    expected = (Attachment("https://x.test/9f3", "application/pdf", "bill.pdf"),)
    assert message(contact_message={"media_message": media}).attachments == expected
    assert message(app_message={"media_message": media}).text == "[media] bill.pdf"


def test_the_media_of_a_list_and_the_products_that_were_chosen() -> None:
    listed = {"title": "Menu", "sections": [], "media": {"url": "https://x.test/menu.png", "thumbnail_url": "t"}}
    record = message(app_message={"list_message": listed})
    assert record.attachments == (Attachment("https://x.test/menu.png", "image/png", "menu.png", "Menu", None, "t"),)
    record = message(contact_message=FROM_CONTACT["product_response_message"][0])
    assert record.choices == (Choice("item", "p1", None, "p1"), Choice("item", "p2", None, "p2"))


def test_a_contact() -> None:
    given = {
        "id": "k1",
        "display_name": "Sue",
        "email": "sue@example.org",
        "external_id": "acme-sue",
        "language": "UNSPECIFIED",
        "channel_identities": [
            {"channel": "MESSENGER", "identity": "psid"},
            {"channel": "WHATSAPP", "identity": "4520304050"},
        ],
    }
    assert read.contact(models.Contact.from_dict(given)) == Contact(
        provider="sinch",
        id="k1",
        name="Sue",
        email="sue@example.org",
        phone="+4520304050",
        external_id="acme-sue",
        identities=(Identity("MESSENGER", "psid"), Identity("WHATSAPP", "4520304050")),
    )


def test_a_conversation() -> None:
    given = {
        "id": "c1",
        "contact_id": "k1",
        "active": False,
        "active_channel": "APPLEBC",
        "last_received": "2024-05-01T12:00:00.123Z",
    }
    assert read.conversation(models.Conversation.from_dict(given)) == Conversation(
        provider="sinch", id="c1", contact_id="k1", channel="APPLEBC", state="inactive", last_activity_at=WHEN
    )


GOOD = {"id": "m1", "accept_time": "2024-05-01T12:00:00Z", "contact_message": {"text_message": {"text": "Hi"}}}
WRONG = [
    ("text", "the item is a JSON string"),
    (GOOD | {"id": ""}, "it has no id"),
    (GOOD | {"accept_time": "soon"}, "accept_time is not a time: 'soon'"),
    (GOOD | {"contact_message": 5}, "it has no app_message and no contact_message"),
]


@pytest.mark.parametrize(("wrong", "problem"), WRONG)
def test_a_message_that_cannot_be_read_is_given_with_its_problem(wrong: Any, problem: str) -> None:
    sinch = client(answering({"messages": [GOOD, wrong, GOOD]}), "sinch")
    records = list(sinch.messages(conversation="c1"))
    assert len(records) == 3
    broken = records[1]
    assert problem in (broken.problem or "")
    kept = broken.raw.to_dict() if isinstance(broken.raw, models.ConversationMessage) else broken.raw
    assert kept == wrong
    with pytest.raises(ResponseInvalidError, match="cannot be read"):
        list(sinch.messages(conversation="c1", on_problem="raise"))


def test_messages_keep_the_services_order() -> None:
    wire = [GOOD | {"id": str(n)} for n in (3, 1, 2)]
    assert [record.id for record in client(answering({"messages": wire}), "sinch").messages(conversation="c")] == [
        "3",
        "1",
        "2",
    ]


def test_finding_by_another_providers_id_raises_with_advice() -> None:
    with pytest.raises(NotSupportedError, match=r"ids=.'sinch'"):
        client(answering({}), "sinch").find_contacts(Customer(ids={"dixa": "e1"})).first()
