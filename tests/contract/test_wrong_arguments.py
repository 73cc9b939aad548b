"""Wrong arguments of operations and models: named before anything is sent."""

from __future__ import annotations

import asyncio
import errno
import gzip
import io
import os
import pickle
import types
import typing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

NAIVE = datetime(2024, 5, 1)  # noqa: DTZ001 - what is refused
HALF = "half \ud83d"
DEFAULTS = {"app_id": "a", "project_id": "p"}


def refuse(request):
    raise AssertionError(f"sent {request.method} {request.url}")


def call(package, operation, **arguments):
    """Call an operation on both clients, neither of which may send."""
    group, _, name = operation.partition(".")
    http = httpx.Client(base_url="https://api.test", transport=httpx.MockTransport(refuse))
    getattr(getattr(package.Client(http_client=http, defaults=DEFAULTS).api, group), name)(**arguments)


def call_async(package, operation, **arguments):
    group, _, name = operation.partition(".")

    async def run():
        http = httpx.AsyncClient(base_url="https://api.test", transport=httpx.MockTransport(refuse))
        client = package.AsyncClient(http_client=http, defaults=DEFAULTS)
        await getattr(getattr(client.api, group), name)(**arguments)

    asyncio.run(run())


both = pytest.mark.parametrize("call", [call, call_async])
PATHS = [
    (trilogue_dixa, "teams.delete_team", "team_id"),
    (trilogue_sinch, "contacts.delete_contact", "contact_id"),
    (trilogue_sunshine, "users.delete_user", "user_id_or_external_id"),
]


@both
@pytest.mark.parametrize(("package", "operation", "name"), PATHS)
@pytest.mark.parametrize("value", [None, trilogue_dixa.UNSET, True, 1.5, b"x", ["x"], {"id": "x"}, NAIVE], ids=repr)
def test_a_path_parameter_of_another_type_is_a_type_error(call, package, operation, name, value):
    if value is trilogue_dixa.UNSET:
        value = package.UNSET
    with pytest.raises(TypeError, match=f"{name} must be a string or a whole number"):
        call(package, operation, **{name: value})


@both
@pytest.mark.parametrize(("package", "operation", "name"), PATHS)
@pytest.mark.parametrize("value", ["", " ", ".", "..", "\n", HALF], ids=ascii)
def test_a_path_parameter_that_names_nothing_is_a_value_error(call, package, operation, name, value):
    with pytest.raises(ValueError, match=name) as caught:
        call(package, operation, **{name: value})
    assert type(caught.value) is ValueError


def test_a_client_default_is_checked_like_an_argument():
    with pytest.raises(TypeError, match="app_id"):
        call(trilogue_sunshine, "apps.get_app", app_id=None)


QUERIES = [
    (trilogue_dixa, "end_users.list_end_users", {}, "email"),
    (trilogue_dixa, "end_users.list_end_users", {}, "page_limit"),
    (trilogue_sinch, "messages.list_messages", {}, "contact_id"),
    (trilogue_sinch, "messages.list_messages", {}, "only_recipient_originated"),
    (trilogue_sunshine, "oauth.authorize", {"client_id": "c"}, "response_type"),
]


@both
@pytest.mark.parametrize(("package", "operation", "others", "name"), QUERIES)
@pytest.mark.parametrize(
    "value", [{"a": 1}, ["a"], None, b"x", object()], ids=["dict", "list", "None", "bytes", "other"]
)
def test_a_query_parameter_of_another_type_is_a_type_error(call, package, operation, others, name, value):
    with pytest.raises(TypeError, match=f"{name} must be a string, a number, a boolean or a time"):
        call(package, operation, **others, **{name: value})


@both
def test_an_object_and_a_list_in_the_query_must_be_one(call):
    for value in ("u", ["u"], None):
        with pytest.raises(TypeError, match="filter_ must be a model or a mapping"):
            call(trilogue_sunshine, "conversations.list_conversations", filter_=value)
    with pytest.raises(TypeError, match="userId of filter_ must be"):
        call(trilogue_sunshine, "conversations.list_conversations", filter_={"userId": None})
    for value in ("email", {"a": 1}, None):
        with pytest.raises(TypeError, match="update_mask_paths must be a list"):
            call(
                trilogue_sinch,
                "contacts.update_contact",
                contact_id="c",
                body=sinch_models.Contact(),
                update_mask_paths=value,
            )


@both
def test_half_a_surrogate_pair_in_the_query_is_a_value_error(call):
    with pytest.raises(ValueError, match="email holds half of a surrogate pair"):
        call(trilogue_dixa, "end_users.list_end_users", email=HALF)


# --- times


@both
def test_a_time_without_a_zone_is_refused_by_name(call):
    with pytest.raises(ValueError, match=r"from_datetime has no time zone .*tzinfo"):
        call(trilogue_dixa, "conversations.list_activity_log", from_datetime=NAIVE)
    with pytest.raises(ValueError, match="a time has no time zone"):
        call(trilogue_dixa, "queues.create_queue", body={"at": NAIVE})


def test_a_time_without_a_zone_in_a_model_is_refused_by_name():
    with pytest.raises(ValueError, match="accept_time has no time zone"):
        sinch_models.ConversationMessageInjected(accept_time=NAIVE).to_dict()
    with pytest.raises(TypeError, match="accept_time must be a datetime, not str"):
        sinch_models.ConversationMessageInjected(accept_time="2024-05-01").to_dict()


EAST = timezone(timedelta(hours=1))


@both
def test_a_time_that_utc_does_not_have_is_refused_by_name(call):
    with pytest.raises(ValueError, match="from_datetime must be within the years 1 to 9999 in UTC"):
        call(trilogue_dixa, "conversations.list_activity_log", from_datetime=datetime.min.replace(tzinfo=EAST))
    with pytest.raises(ValueError, match="a time must be within"):
        call(trilogue_dixa, "queues.create_queue", body={"at": datetime.min.replace(tzinfo=EAST)})
    with pytest.raises(ValueError, match="accept_time must be within"):
        sinch_models.ConversationMessageInjected(accept_time=datetime.min.replace(tzinfo=EAST)).to_dict()
    at = datetime(2024, 5, 1, tzinfo=UTC)
    assert sinch_models.ConversationMessageInjected(accept_time=at).to_dict() == {
        "accept_time": "2024-05-01T00:00:00.000Z"
    }


# --- unions


@pytest.mark.parametrize(
    ("union", "arguments", "advice"),
    [
        (lambda: sinch_models.AppMessage, {"card_message": {}}, "make AppMessageCardMessage"),
        (lambda: sinch_models.Recipient, {"contact_id": "c"}, "make RecipientContactId"),
        (lambda: sunshine_models.Content, {"text": "Hi"}, "make one of .*TextMessage"),
        (lambda: dixa_models.Content, {}, "make one of .*Text"),
    ],
)
def test_a_union_says_what_to_make_instead(union, arguments, advice):
    with pytest.raises(TypeError, match=f"is a union and cannot be made itself: {advice}"):
        union()(**arguments)


def test_a_union_behaves_as_a_plain_one():
    union, one = sinch_models.AppMessage, sinch_models.AppMessageCardMessage(card_message={})
    assert isinstance(union, types.UnionType)
    assert isinstance(one, union)
    assert not isinstance(5, union)
    assert isinstance(one, union | None)
    assert isinstance(None, None | union)
    assert isinstance(None, (union, types.NoneType))
    assert issubclass(type(one), union)
    assert typing.get_origin(union) is types.UnionType
    assert sinch_models.AppMessageCardMessage in typing.get_args(union)
    assert typing.get_args(typing.Optional[union]) == (*typing.get_args(union), types.NoneType)  # noqa: UP045 - both ways to write it
    assert union == sinch_models.AppMessage
    assert len({union, sinch_models.AppMessage}) == 1
    assert pickle.loads(pickle.dumps(union)) == union


# --- files

Upload = sunshine_models.AttachmentUploadBody
File = trilogue_sunshine.File


class Received:
    """A service that keeps the last body."""

    content = b""

    def __call__(self, request):
        request.read()
        self.content = request.content
        return httpx.Response(201, json={"attachment": {"mediaUrl": "u"}})

    def part(self, source):
        http = httpx.Client(base_url="https://api.test", transport=httpx.MockTransport(self))
        api = trilogue_sunshine.Client(http_client=http, defaults=DEFAULTS).api
        api.attachments.upload_attachment(body=Upload(source=source), for_="message", conversation_id="c")
        return self.content


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "a b.pdf"
    path.write_bytes(b"%PDF")
    return path


def test_an_opened_file_keeps_its_name_and_type(document):
    with document.open("rb") as opened:
        file = File(payload=opened)
        assert (file.file_name, file.mime_type) == ("a b.pdf", "application/pdf")
        part = Received().part(file)
    assert b'filename="a b.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n' in part


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_is_read_when_it_is_sent(document, kind):
    file = File(payload=kind(document))
    document.write_bytes(b"%PDF-2")
    assert b'filename="a b.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-2\r\n' in Received().part(file)


def test_an_opened_file_is_sent_whole_whatever_its_length_on_disk(document):
    """A pipe has none, a compressed file the length of something else, and what was read before is sent again."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as pipe, os.fdopen(writing, "wb") as filling:
        filling.write(b"%PDF-pipe")
        filling.close()
        assert b"\r\n\r\n%PDF-pipe\r\n" in Received().part(File(payload=pipe))
    document.write_bytes(gzip.compress(b"%PDF-gzip"))
    with gzip.open(document, "rb") as opened:
        assert b"\r\n\r\n%PDF-gzip\r\n" in Received().part(File(payload=opened))
        opened.read()
        assert b"\r\n\r\n%PDF-gzip\r\n" in Received().part(File(payload=opened))


def test_a_file_that_cannot_be_read_is_a_value_error():
    class Broken(io.RawIOBase):
        def readinto(self, _):
            raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(ValueError, match=r"source: the file 'a.png' cannot be read: Input/output error"):
        Received().part(File(payload=Broken(), file_name="a.png"))


@pytest.mark.parametrize("payload", [b"x", io.BytesIO(b"x")], ids=["bytes", "BytesIO"])
def test_bytes_have_a_name_and_type_for_any_file_unless_given(payload):
    assert b'filename="file"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n' in Received().part(
        File(payload=payload)
    )
    assert File(payload=payload, file_name="a.png").mime_type == "image/png"
    assert File(payload=payload, file_name="a.tar.gz").mime_type == "application/octet-stream"
    assert File(payload=payload, file_name="a.png", mime_type="text/x; charset=utf-8").mime_type.startswith("text/x")


@pytest.mark.parametrize(
    "mime_type", ["image/png\r\nX-Evil: 1", "image/png\n", "image", "", "image/png; a=\x00", "im age/png", "bild/käse"]
)
def test_a_media_type_that_would_add_to_the_part_is_refused(mime_type):
    with pytest.raises(ValueError, match="mime_type must be a media type"):
        File(payload=b"x", mime_type=mime_type)
    file = File(payload=b"x")
    with pytest.raises(ValueError, match="mime_type"):
        file.mime_type = mime_type


@pytest.mark.parametrize("name", ["a\r\nX-Evil: 1.png", "a\x1b.png", HALF])
def test_a_file_name_that_is_not_printable_is_refused(name):
    with pytest.raises(ValueError, match="file_name must be printable"):
        File(payload=b"x", file_name=name)


def test_quotes_in_a_file_name_stay_in_it():
    part = Received().part(File(payload=b"x", file_name='a"; name="other.png'))
    assert part.count(b"\r\nContent-Disposition: form-data;") + part.startswith(b"--") == 2
    assert b'name="other' not in part


@pytest.mark.parametrize(
    "payload", [5, None, ["x"], io.StringIO("x"), object()], ids=["int", "None", "list", "text file", "other"]
)
def test_a_payload_of_another_type_is_a_type_error(payload):
    with pytest.raises(TypeError, match="payload"):
        File(payload=payload)


def test_a_closed_file_and_a_missing_path_are_named(document):
    with document.open("rb") as opened:
        file = File(payload=opened)
    with pytest.raises(ValueError, match=r"source: the file 'a b.pdf' is closed"):
        Received().part(file)
    document.unlink()
    with pytest.raises(ValueError, match=r"source: the file '.*a b.pdf' cannot be read: No such file"):
        Received().part(File(payload=document))


@pytest.mark.parametrize("source", [b"x", None, "a.png", trilogue_sunshine.UNSET])
def test_a_part_that_is_no_file_is_a_type_error(source):
    with pytest.raises(TypeError, match="source of AttachmentUploadBody must be a File"):
        Received().part(source)
