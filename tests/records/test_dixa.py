"""Dixa's JSON as records: all attributes, all conversations, and what cannot be read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, get_args

import attrs
import httpx
import pytest
from support.services import answering, client

from trilogue import Contact, Conversation, Customer, Message, NotSupportedError, ResponseInvalidError
from trilogue.providers.dixa import records as read
from trilogue.records import Attachment, Author, Identity
from trilogue_dixa import models

WHEN = datetime(2021, 12, 1, 12, 46, 36, 581000, UTC)
CONVERSATION = Conversation("dixa", "7", "e1", None, "Broken zip")
TEXT = {"_type": "Text", "value": "Hello"}
HTML = {"_type": "Html", "value": "<div>Hello <b>Ann</b>,<br>bye</div><style>p {}</style>"}
FILE = {"url": "https://files.test/a.pdf", "prettyName": "Bill.pdf"}
SUE = {"email": "sue@example.org", "name": "Sue Andersen"}


def chat(kind: str, content: Any = None, **more: Any) -> dict[str, Any]:
    return {"_type": kind, "content": content or TEXT, "direction": "Inbound", **more}


KINDS: dict[str, tuple[dict[str, Any], str, str]] = {
    "chat": (chat("ChatAttributes", isAutomated=False), "text", "Hello"),
    "facebook": (chat("FacebookMessengerAttributes"), "text", "Hello"),
    "generic": (chat("GenericAttributes"), "text", "Hello"),
    "sms": (chat("SmsAttributes"), "text", "Hello"),
    "twitter": (chat("TwitterAttributes"), "text", "Hello"),
    "whatsapp": (chat("WhatsAppAttributes", HTML), "text", "Hello Ann,\nbye"),
    "a file alone": (
        {"_type": "SmsAttributes", "attachments": [FILE], "direction": "Inbound"},
        "file",
        "[file] Bill.pdf",
    ),
    "an unknown content": (chat("SmsAttributes", {"_type": "Card", "title": "Look"}), "unknown", "Look"),
    "email": (
        {
            "_type": "EmailAttributes",
            "emailContent": {"_type": "Regular", "content": HTML},
            "from": SUE,
            "isAutoReply": False,
        },
        "email",
        "Hello Ann,\nbye",
    ),
    "email too large": (
        {
            "_type": "EmailAttributes",
            "emailContent": {"_type": "TooLarge", "file": FILE},
            "from": SUE,
            "isAutoReply": False,
        },
        "email",
        "[email] Bill.pdf",
    ),
    "email without content": ({"_type": "EmailAttributes", "from": SUE, "isAutoReply": False}, "email", ""),
    "contact form": (
        {"_type": "ContactFormAttributes", "emailContent": {"_type": "Regular", "content": TEXT}, "isAutoReply": False},
        "contact_form",
        "Hello",
    ),
    "call": (
        {"_type": "PhoneAttributes", "from": "+4511111111", "to": "+4522222222", "duration": 65},
        "call",
        "call from +4511111111 to +4522222222, 65 s",
    ),
    "recording": (
        {"_type": "CallRecordingAttributes", "recording": "https://files.test/call.mp3"},
        "recording",
        "call recording",
    ),
    "unknown": ({"_type": "FaxAttributes", "content": TEXT, "direction": "Inbound"}, "text", "Hello"),
}


def raw(**changes: Any) -> models.Message:
    given = {
        "id": "m1",
        "authorId": "e1",
        "createdAt": "2021-12-01T12:46:36.581Z[GMT]",
        "attributes": chat("SmsAttributes"),
    }
    return models.Message.from_dict(given | changes)


def message(about: Contact | None = None, **changes: Any) -> Message:
    return read.message(CONVERSATION, about, raw(**changes))


@pytest.mark.parametrize("name", KINDS)
def test_all_attributes_have_a_kind_and_a_text(name: str) -> None:
    attributes, kind, text = KINDS[name]
    record = message(attributes=attributes)
    assert (record.kind, record.text, record.problem) == (kind, text, None)


def test_an_email_of_a_new_kind_has_the_text_found_in_it_and_says_so() -> None:
    body = {"_type": "Sealed", "text": "Secret"}
    record = message(attributes={"_type": "EmailAttributes", "emailContent": body, "from": SUE})
    assert (record.kind, record.text) == ("email", "Secret")
    assert record.problem == "its body is of an unknown kind, 'Sealed': its text is what was found in it"


def test_the_table_has_all_attributes_of_the_document() -> None:
    tried = {type(raw(attributes=attributes).attributes) for attributes, _, _ in KINDS.values()}
    described = set(get_args(models.Attributes))
    assert tried <= described
    for later in described - tried:  # A later document may have kinds that the table has not yet.
        record = message(attributes={"_type": attrs.fields(later).type_.default})
        assert (record.kind, record.problem) == ("unknown", None)


def test_the_fields_of_a_message() -> None:
    record = message(externalId="x1")
    assert record == Message(
        provider="dixa",
        id="m1",
        conversation_id="7",
        contact_id="e1",
        sent_at=WHEN,
        direction="inbound",
        channel="Sms",
        kind="text",
        author=Author("customer", "e1"),
        text="Hello",
        external_id="x1",
        reference="x1",
    )
    assert isinstance(record.raw, models.Message)
    assert record.sent_at.tzinfo is not None


def test_conversation_and_contact_complete_a_message() -> None:
    about = Contact("dixa", "e1", "Sue Andersen")
    assert message(about).author.name == "Sue Andersen"
    assert message(about, authorId="agent").author.name is None
    thread = Conversation("dixa", "7", "e1", "whatsapp", "Zip")
    assert read.message(thread, None, raw()).channel == "whatsapp"
    email = {"_type": "EmailAttributes", "from": SUE, "direction": "Outbound", "isAutoReply": True}
    record = read.message(thread, None, raw(attributes=email))
    assert record.subject == "Zip"
    assert record.author == Author("business", "e1", "Sue Andersen", "sue@example.org", automated=True)
    assert read.message(thread, None, raw()).subject is None


@pytest.mark.parametrize(("attributes", "channel"), [(chat("FaxAttributes"), "Fax"), (chat("ChatAttributes"), "Chat")])
def test_attributes_name_the_channel_where_the_conversation_does_not(attributes: dict[str, Any], channel: str) -> None:
    assert message(attributes=attributes).channel == channel


def test_attachments_of_an_email_and_of_a_recording() -> None:
    email = {
        "_type": "EmailAttributes",
        "from": SUE,
        "attachments": [FILE],
        "inlineImages": [{"url": "https://files.test/logo.png"}],
        "originalContentUrl": {"url": "https://files.test/mail.eml"},
        "deliveryFailureReason": "mailbox full",
        "isAutoReply": False,
    }
    record = message(attributes=email)
    assert record.attachments == (
        Attachment("https://files.test/a.pdf", "application/pdf", "Bill.pdf"),
        Attachment("https://files.test/logo.png", "image/png", "logo.png", "inline image"),
        Attachment("https://files.test/mail.eml", "message/rfc822", "mail.eml", "original e-mail"),
    )
    assert (record.delivery, record.failure_reason) == ("failed", "mailbox full")
    recording = message(attributes={"_type": "CallRecordingAttributes", "recording": "https://files.test/call.mp3"})
    assert recording.attachments == (Attachment("https://files.test/call.mp3", "audio/mpeg", "call.mp3"),)


@pytest.mark.parametrize("path", ["/private/a/b.pdf", "/public/b.pdf"])
def test_a_file_that_is_sent_as_a_path_is_on_the_host_of_files(path: str) -> None:
    file = {"url": path, "prettyName": "b.pdf"}
    record = message(attributes=chat("ChatAttributes") | {"attachments": [file]})
    assert [each.url for each in record.attachments] == [f"https://files.dixa.io{path}"]
    record = message(attributes={"_type": "CallRecordingAttributes", "recording": path})
    assert [each.url for each in record.attachments] == [f"https://files.dixa.io{path}"]


CONVERSATIONS = [kind.__name__ for kind in get_args(models.Conversation) if kind is not models.UnknownConversation] + [
    "PigeonConversation"
]


@pytest.mark.parametrize("kind", CONVERSATIONS)
def test_conversations_of_every_channel_are_read(kind: str) -> None:
    given = {
        "_type": kind,
        "id": 7,
        "requesterId": "e1",
        "channel": "email",
        "createdAt": "2021-12-01T12:46:36.581Z[GMT]",
        "stateUpdatedAt": "2021-12-01T12:46:36.581",
        "state": "Open",
        "direction": "Inbound",
        "anonymizedAt": "2021-12-01T12:46:36.581Z",
        "subject": "Zip",
        "assignment": {"agentId": "a1", "assignedAt": "2021-12-01T12:46:36.581Z"},
    }
    record = read.conversation(models.conversation_from_dict(given))
    assert attrs_of(record, "id", "contact_id", "channel", "state", "direction") == (
        "7",
        "e1",
        "email",
        "Open",
        "inbound",
    )
    assert record.created_at == record.last_activity_at == WHEN
    assert record.subject == "Zip"
    if kind != "AnonymizedConversation":
        assert record.assignee_id == "a1"
    assert type(record.raw).__name__ in {kind, "UnknownConversation"}
    assert record.problem is None


def attrs_of(record: Any, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def test_an_end_user_is_a_contact() -> None:
    user = {
        "id": "e1",
        "createdAt": "2021-12-01T12:46:36.581Z[GMT]",
        "displayName": "Sue",
        "email": "sue@example.org",
        "phoneNumber": "+4520304050",
        "additionalEmails": ["s@example.org"],
        "additionalPhoneNumbers": ["+4511111111"],
        "avatarUrl": "https://x.test/",
        "externalId": "acme-sue",
    }
    assert read.contact(models.EndUser.from_dict(user)) == Contact(
        provider="dixa",
        id="e1",
        name="Sue",
        email="sue@example.org",
        phone="+4520304050",
        external_id="acme-sue",
        avatar_url="https://x.test/",
        created_at=WHEN,
        identities=(Identity("email", "s@example.org"), Identity("phone", "+4511111111")),
    )
    parts = {"id": "e2", "firstName": "Sue", "middleNames": ["B."], "lastName": "Andersen"}
    assert read.contact(models.EndUser.from_dict(parts)).name == "Sue B. Andersen"


GOOD = {"id": "m1", "authorId": "e1", "createdAt": "2021-12-01T12:46:36.581Z", "attributes": chat("SmsAttributes")}
WRONG = [
    (None, "the item is a JSON null"),
    (GOOD | {"id": None}, "it has no id"),
    (GOOD | {"createdAt": 5}, "createdAt is not a time: 5"),
    (GOOD | {"attributes": []}, "it has no attributes"),
]


@pytest.mark.parametrize(("wrong", "problem"), WRONG)
def test_a_message_that_cannot_be_read_is_given_with_its_problem(wrong: Any, problem: str) -> None:
    dixa = client(answering({"data": [GOOD, wrong, GOOD]}), "dixa")
    records = list(dixa.messages(conversation="7"))
    assert len(records) == 3
    (broken,) = [record for record in records if record.problem]
    assert problem in broken.problem
    assert broken.conversation_id == "7"
    kept = broken.raw.to_dict() if isinstance(broken.raw, models.Message) else broken.raw
    assert kept == wrong
    with pytest.raises(ResponseInvalidError, match="cannot be read"):
        list(dixa.messages(conversation="7", on_problem="raise"))


def test_messages_come_newest_first_and_can_be_resumed() -> None:
    requests = []

    def service(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        data = [GOOD | {"id": str(n), "createdAt": f"2021-12-01T12:46:{n:02}Z[GMT]"} for n in (3, 1, 4, 0, 2)]
        return httpx.Response(200, json={"data": data})

    dixa = client(service, "dixa")
    assert [record.id for record in dixa.messages(conversation="7")] == ["4", "3", "2", "1", "0"]
    assert len(requests) == 1
    token = None
    got = []
    for _ in range(4):
        for page in dixa.messages(conversation="7", max_items=2, resume_from=token).pages():
            got += [record.id for record in page]
            token = page.resume_token
    assert got == ["4", "3", "2", "1", "0"]


def test_a_missing_list_of_messages_raises() -> None:
    with pytest.raises(ResponseInvalidError, match="'data' is missing"):
        list(client(answering({}), "dixa").messages(conversation="7"))


def test_unsupported_and_wrong_arguments_raise_with_advice() -> None:
    dixa = client(lambda request: httpx.Response(500), "dixa")
    with pytest.raises(NotSupportedError, match="give contact="):
        dixa.conversations()
    with pytest.raises(NotSupportedError, match=r"ids=.'dixa'"):
        dixa.find_contacts(Customer(ids={"sinch": "k1"})).first()
    with pytest.raises(ValueError, match="is a number, not 'abc'"):
        dixa.messages(conversation="abc")
    with pytest.raises(ValueError, match="this conversation is sinch's, not dixa's"):
        dixa.messages(conversation=Conversation("sinch", "c1"))
