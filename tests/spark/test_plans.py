"""What tasks read: units, filters, and the marks of a stream."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from trilogue.errors import ConfigError
from trilogue.export import Unit
from trilogue.spark._filters import narrow
from trilogue.spark._options import read_options
from trilogue.spark._plans import first_marks, next_marks, plan_batch, plan_stream

NOW = datetime(2026, 3, 1, 12, 0, 30, tzinfo=UTC)
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


class GreaterThan(NamedTuple):
    attribute: tuple[str, ...]
    value: object


class LessThan(NamedTuple):
    attribute: tuple[str, ...]
    value: object


class EqualTo(NamedTuple):
    attribute: tuple[str, ...]
    value: object


class In(NamedTuple):
    attribute: tuple[str, ...]
    value: object


def options(**given):
    return read_options({"provider": "dixa", "table": "messages", **given})


def test_partitions_are_the_units_of_an_export():
    works = plan_batch(options(since=SINCE.isoformat()), now=NOW)
    assert [work.unit["kind"] for work in works] == ["message_export", "message_export"]
    assert [work.tasks for work in works] == [2, 2]
    assert plan_batch(options(since=SINCE.isoformat()), now=NOW) == works
    assert pickle.loads(pickle.dumps(works)) == works


def test_the_driver_plans_without_credentials(monkeypatch):
    for name in ("DIXA_TOKEN", "SINCH_KEY_ID"):
        monkeypatch.delenv(f"TRILOGUE_{name}", raising=False)
    works = plan_batch(options(provider="dixa,sinch", table="contacts", tasks="8"), now=NOW)
    assert [work.unit["id"] for work in works] == ["dixa/contacts", "sinch/contacts"]


def test_no_more_tasks_share_a_limit_than_there_are():
    given = {"since": SINCE.isoformat(), "until": NOW.isoformat()}
    assert {work.tasks for work in plan_batch(options(**given, tasks="1"))} == {1}
    assert {work.tasks for work in plan_batch(options(**given, tasks="64"))} == {2}


def test_sunshine_needs_ids(tmp_path):
    with pytest.raises(ConfigError, match="sunshine_users"):
        plan_batch(options(provider="sunshine"))
    (tmp_path / "users").write_text("u1\nu2\n")
    (tmp_path / "conversations").write_text("c1\n")
    body = '{"events": [{"type": "conversation:message", "payload": {"conversation": {"id": "c2"}}}]}\n'
    (tmp_path / "webhooks").write_text(body)
    files = {f"sunshine_{name}": str(tmp_path / name) for name in ("users", "conversations", "webhooks")}
    works = plan_batch(options(provider="sunshine", **files))
    assert [(work.unit["kind"], work.unit["ids"]) for work in works] == [("users", ["u1", "u2"]), ("ids", ["c1", "c2"])]


def test_filters_narrow_what_is_read():
    late = SINCE + timedelta(days=20)
    given = options(provider="dixa,sinch", since=SINCE.isoformat())
    narrowed = narrow(
        given, [GreaterThan(("sent_at",), late), LessThan(("sent_at",), NOW), EqualTo(("provider",), "dixa")]
    )
    assert narrowed.providers == ("dixa",)
    # A second more on either side: services round.
    assert narrowed.since == late - timedelta(seconds=1)
    assert narrowed.until == NOW + timedelta(seconds=1)
    assert narrow(given, [In(("provider",), ("sinch", "acme"))]).providers == ("sinch",)
    assert plan_batch(narrow(given, [EqualTo(("provider",), "sunshine")])) == []
    assert plan_batch(narrow(given, [LessThan(("sent_at",), SINCE - timedelta(days=1))])) == []


def test_filters_that_say_nothing_about_what_is_read_change_nothing():
    given = options(since=SINCE.isoformat())
    others = [
        EqualTo(("text",), "x"), GreaterThan(("author", "name"), "x"), GreaterThan(("provider",), "x"),
        GreaterThan(("sent_at",), datetime.min.replace(tzinfo=UTC)),
        LessThan(("sent_at",), datetime.max.replace(tzinfo=UTC)),
        GreaterThan(("sent_at",), SINCE.replace(tzinfo=None)), GreaterThan(("sent_at",), SINCE - timedelta(days=9)),
    ]  # fmt: skip
    assert narrow(given, others) == given
    # A conversation without new activity may have changed, and is listed by its change.
    conversations = options(table="conversations")
    assert narrow(conversations, [LessThan(("last_activity_at",), NOW)]) == conversations


def test_marks_stay_behind_the_clock_and_never_go_back():
    given = options(since=SINCE.isoformat(), delay="30", interval="60")
    assert first_marks(given) == {"dixa": SINCE.isoformat()}
    assert first_marks(options()) == {"dixa": ""}
    mark = next_marks(given, NOW)
    assert mark == {"dixa": "2026-03-01T12:00:00+00:00"}
    assert next_marks(given, NOW + timedelta(seconds=29), mark) == mark
    assert next_marks(given, NOW - timedelta(days=1), mark) == mark
    assert next_marks(options(until=SINCE.isoformat()), NOW) == {"dixa": SINCE.isoformat()}


def test_a_stream_reads_between_two_marks_without_gap_and_overlap():
    given = options(delay="0")
    first, second, third = ({"dixa": (NOW + timedelta(hours=n)).isoformat()} for n in range(3))
    one, two = plan_stream(given, first, second), plan_stream(given, second, third)
    assert one == plan_stream(given, first, second)
    assert one[0].end == two[0].begin == NOW + timedelta(hours=1)
    # More is asked for than is given to Spark.
    assert Unit.from_dict(two[0].unit).since == NOW + timedelta(hours=1) - timedelta(seconds=1)
    assert plan_stream(given, second, second) == plan_stream(given, third, second) == []
    assert plan_stream(
        options(provider="dixa,sinch"), {"dixa": second["dixa"]}, {**second, "sinch": second["dixa"]}
    ) == [*plan_stream(options(provider="sinch"), {"sinch": ""}, {"sinch": second["dixa"]})]


def test_contacts_are_no_stream():
    with pytest.raises(ConfigError, match="contacts have no times"):
        plan_stream(options(table="contacts"), {}, {"dixa": NOW.isoformat()})
