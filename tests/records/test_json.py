"""Records as JSON: written, read back, described by a schema; and as Arrow tables."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow as pa
import pytest
from jsonschema import Draft202012Validator

from trilogue import Attachment, Author, Choice, ConfigError, Contact, Conversation, Identity, Message, Skipped
from trilogue.records import _schema, arrow_schema, arrow_table
from trilogue_sunshine import models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.records import Record

TIME = datetime(2024, 5, 1, 8, 0, 0, 123000, tzinfo=timezone(timedelta(hours=2)))
RECORDS_PAGE = Path(__file__).parents[2] / "facade/docs/records.md"
FULL: list[Record] = [
    Contact(
        provider="dixa",
        id="e1",
        name="Sue",
        email="sue@example.org",
        phone="+4520304050",
        external_id="x1",
        avatar_url="https://example.org/a.png",
        language="da",
        created_at=TIME,
        identities=(Identity("email", "s@example.org"), Identity("phone", "+45")),
        problem="p",
        raw={"id": "e1"},
    ),
    Conversation(
        provider="sinch",
        id="c1",
        contact_id="k1",
        channel="WHATSAPP",
        subject="Hi",
        state="active",
        direction="inbound",
        created_at=TIME,
        last_activity_at=TIME,
        business_last_read_at=TIME,
        language="en",
        assignee_id="a1",
        problem="p",
        raw=[1],
    ),
    Message(
        provider="sunshine",
        id="m1",
        conversation_id="c1",
        contact_id="u1",
        sent_at=TIME,
        direction="outbound",
        channel="whatsapp",
        kind="card",
        author=Author("business", "a1", "Bob", "bob@example.org", "https://example.org/b.png", automated=True),
        text="Hi \ud83d",
        subject="Re",
        html="<p>Hi</p>",
        attachments=(Attachment("https://example.org/a.pdf", "application/pdf", "a.pdf", "A file", 3, "t"),),
        choices=(Choice("link", "Open", "https://example.org", "payload", "d"),),
        reply_to="m0",
        delivery="read",
        failure_reason="f",
        external_id="o1",
        reference="r1",
        problem="p",
        raw=models.Message.from_dict({"id": "m1", "content": {"type": "text", "text": "Hi"}}),
    ),
]
SMALL: list[Record] = [Contact("dixa", "1"), Conversation("sinch", "1"), Message("sunshine", "")]
KINDS: list[type[Record]] = [Contact, Conversation, Message]


def named(record: Any) -> str:
    return type(record).__name__


def test_the_full_records_leave_no_field_at_its_default() -> None:
    for record in FULL:
        for part in (record, *([record.author] if isinstance(record, Message) else [])):
            for field in attrs.fields(type(part)):
                assert field.default is attrs.NOTHING or getattr(part, field.name) != field.default, field.name


@pytest.mark.parametrize("record", [*FULL, *SMALL], ids=named)
def test_a_record_becomes_json_and_the_same_record_again(record: Record) -> None:
    written = json.loads(json.dumps(record.to_dict()))
    assert list(written) == [field.name for field in attrs.fields(type(record)) if field.alias != "raw"]
    read = type(record).from_dict(written)
    assert read == record
    assert read.raw is None
    assert read.to_dict() == written


def test_times_keep_their_offset() -> None:
    assert FULL[0].to_dict()["created_at"] == "2024-05-01T08:00:00.123000+02:00"


@pytest.mark.parametrize("record", FULL, ids=named)
def test_raw_is_the_services_own_json_and_comes_back_as_such(record: Record) -> None:
    written = record.to_dict(raw=True)
    own = record.raw.to_dict() if isinstance(record.raw, models.Message) else record.raw
    assert written == {**record.to_dict(), "raw": own}
    read = type(record).from_dict(json.loads(json.dumps(written)))
    assert read == record
    assert read.raw == own
    assert read.to_dict(raw=True) == written


def test_skipped_and_parts_are_json_as_well() -> None:
    skipped = Skipped("dixa", "contacts", "why")
    assert skipped.to_dict() == {"provider": "dixa", "what": "contacts", "reason": "why"}
    assert Skipped.from_dict(skipped.to_dict()) == skipped
    assert Identity.from_dict({"channel": "SMS", "value": "+45"}) == Identity("SMS", "+45")


def test_what_cannot_be_written_is_an_error_that_says_what() -> None:
    with pytest.raises(ValueError, match=r"created_at must have a time zone: 2024-05-01T08:00:00 has none"):
        Contact("dixa", "1", created_at=datetime(2024, 5, 1, 8)).to_dict()  # noqa: DTZ001
    with pytest.raises(TypeError, match="raw must be a provider's model or a JSON value, not object"):
        Contact("dixa", "1", raw=object()).to_dict(raw=True)


def places(value: Any, at: str = "") -> Iterator[tuple[Any, Any, str]]:
    """Every place in JSON: the container, the key, and the path as errors name it."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        path = f"{at}[{key}]" if isinstance(key, int) else f"{at}.{key}".lstrip(".")
        yield value, key, path
        if isinstance(inner, dict | list):
            yield from places(inner, path)


def problem_of(kind: type[Record], data: dict[str, Any]) -> str | None:
    """Why JSON cannot be read as a record."""
    try:
        kind.from_dict(data)
    except (TypeError, ValueError) as error:
        return str(error)
    return None


WRONG: list[Any] = ["?", 7, 7.5, True, [], {}, [7], {"a": 1}, None]


@pytest.mark.parametrize("record", FULL, ids=named)
def test_a_value_of_another_type_in_any_place_is_an_error_that_names_it(record: Record) -> None:
    """And the schema and the reader agree about every one."""
    data = record.to_dict()
    validator = Draft202012Validator(type(record).json_schema())
    refused = 0
    for container, key, path in list(places(data)):
        right = container[key]
        for wrong in WRONG:
            if type(wrong) is type(right) and not isinstance(wrong, list):
                continue
            container[key] = wrong
            problem = problem_of(type(record), data)
            unread_time = problem is not None and "ISO 8601" in problem
            assert validator.is_valid(data) == (problem is None or unread_time), (path, wrong)
            if problem is not None:
                refused += 1
                assert problem.startswith((path, f"{path}[0] ")) or f"needs {path}." in problem, (path, wrong)
        container[key] = right
    assert type(record).from_dict(data) == record
    assert refused > 5 * len(data)


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"extra": 1}, ValueError, "Message has no field 'extra'"),
        ({"kind": "song"}, ValueError, "kind must be one of text, email, .*, not 'song'"),
        ({"sent_at": "yesterday"}, ValueError, "sent_at must be a time in ISO 8601, not 'yesterday'"),
        ({"sent_at": "2024-05-01T08:00:00"}, ValueError, "sent_at must have an offset"),
        ({"author": {"role": "customer", "age": 3}}, ValueError, "Author has no field 'author.age'"),
        ({"choices": [{"kind": "link"}]}, ValueError, r"Choice needs choices\[0\].label"),
        ({"attachments": [{"url": "u", "size": True}]}, TypeError, r"attachments\[0\].size must be a whole number"),
    ],
)
def test_reading_is_strict(change: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Message.from_dict({**SMALL[2].to_dict(), **change})


def test_a_field_with_a_default_may_be_missing_and_the_others_not() -> None:
    assert Message.from_dict({"provider": "dixa", "id": "1"}) == Message("dixa", "1")
    with pytest.raises(ValueError, match="Message needs id"):
        Message.from_dict({"provider": "dixa"})
    with pytest.raises(TypeError, match=r"data must be an object, not \[\]"):
        Message.from_dict([])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Identity has no field 'raw'"):
        Identity.from_dict({"channel": "c", "value": "v", "raw": {}})


@pytest.mark.parametrize("kind", KINDS)
def test_each_record_has_a_published_schema_of_its_version(kind: type[Record]) -> None:
    schema = kind.json_schema()
    Draft202012Validator.check_schema(schema)
    assert str(schema["$id"]).endswith(f":{_schema.SCHEMA_VERSION}")
    published = json.loads(_schema.schema_file(kind).read_text(encoding="utf-8"))
    assert published == schema, "count SCHEMA_VERSION up, then `make api-record`"


@pytest.mark.parametrize("record", [*FULL, *SMALL], ids=named)
def test_records_are_valid_by_their_schema(record: Record) -> None:
    validator = Draft202012Validator(type(record).json_schema())
    validator.validate(record.to_dict())
    validator.validate(record.to_dict(raw=True))


# Arrow.


@pytest.mark.parametrize("record", FULL, ids=named)
def test_records_become_arrow_columns(record: Record) -> None:
    kind = type(record)
    table = arrow_table(kind, [record, record], raw=True)
    assert table.schema == arrow_schema(kind, raw=True)
    first, second = table.to_pylist()
    assert first == second
    raw = json.loads(first.pop("raw"))
    times = {name for name, value in first.items() if isinstance(value, datetime)}
    assert times == {name for name, value in attrs.asdict(record).items() if isinstance(value, datetime)}
    text = json.dumps(record.to_dict() | dict.fromkeys(times))
    assert first | dict.fromkeys(times) == json.loads(text.replace("\\ud83d", "\ufffd"))
    assert all(first[name] == TIME and first[name].utcoffset() == timedelta() for name in times)
    assert raw == record.to_dict(raw=True)["raw"]


def test_an_arrow_schema_has_a_column_a_field_and_types_of_its_own() -> None:
    schema = arrow_schema(Message)
    assert schema.names == list(SMALL[2].to_dict())
    assert schema.field("sent_at").type == pa.timestamp("us", tz="UTC")
    assert not schema.field("id").nullable
    assert schema.field("subject").nullable
    assert arrow_table(Message, []).num_rows == 0


def test_arrow_names_what_is_wrong() -> None:
    with pytest.raises(TypeError, match="kind must be Contact, Conversation or Message"):
        arrow_schema(Identity)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="records must be of the class Message, not Contact"):
        arrow_table(Message, SMALL)


def test_arrow_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[arrow\]'"):
        arrow_schema(Message)


def test_pyarrow_is_loaded_only_for_arrow() -> None:
    program = "import sys, trilogue.records as r; r.Message.json_schema(); print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_times_of_any_zone_are_the_same_moment_in_arrow() -> None:
    message = Message("dixa", "1", sent_at=datetime(2024, 5, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5))))
    (row,) = arrow_table(Message, [message]).to_pylist()
    assert row["sent_at"] == datetime(2024, 5, 2, 4, 30, tzinfo=UTC)


def test_the_documentation_s_data_frames_have_a_column_a_field() -> None:
    pandas = pytest.importorskip("pandas", reason="make proof PART=tools has pandas")
    page = RECORDS_PAGE.read_text(encoding="utf-8")
    (from_dicts,) = re.findall(r"`(pandas\.DataFrame\(.+?\))`", page)
    (from_arrow,) = re.findall(r"`(arrow_table\(Message, pager\)\.to_pandas\(\))`", page)
    halved = next(record for record in FULL if isinstance(record, Message))
    whole = attrs.evolve(halved, text="Hi", raw=None)
    for example, message, text in ((from_dicts, whole, "Hi"), (from_arrow, halved, "Hi \ufffd")):
        frame = eval(example, {"pandas": pandas, "pager": [message], "arrow_table": arrow_table, "Message": Message})
        assert list(frame.columns) == list(message.to_dict())
        assert frame["text"].to_list() == [text]
