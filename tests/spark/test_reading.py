"""The rows of a task, read from the sandbox as Arrow batches; and what a task may send."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import chain, pairwise

import attrs
import pyarrow as pa
import pytest
from exports.world import START, UNTIL, World, json_rows, key_of, rows_of
from support.limits import NO_RATES

import trilogue
from trilogue.errors import ConfigError
from trilogue.export import ExportIncompleteError, JsonLinesSink, run
from trilogue.limits import DIXA_EXPORTS_LIMIT, DIXA_LIMIT, SINCH_LIMIT, RateLimit
from trilogue.records import Author, Message, arrow_schema
from trilogue.spark import _clients
from trilogue.spark._clients import make_client
from trilogue.spark._options import read_options
from trilogue.spark._plans import Work, plan_batch, plan_stream
from trilogue.spark._reading import read_work, schema_of
from trilogue.spark._sink import BatchSink
from trilogue.testing import Fault, Sandbox

ALL = "sunshine,dixa,sinch"


@pytest.fixture
def world(monkeypatch, tmp_path):
    for provider in ("dixa", "sinch"):
        monkeypatch.setitem(_clients.LIMITS, provider, {"rate_limit": RateLimit(requests=1_000)})
    with Sandbox(limits=NO_RATES) as sandbox:
        for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
            for name, value in service.environment().items():
                monkeypatch.setenv(name, value)
        made = World(sandbox)
        (tmp_path / "users").write_text("\n".join(made.users))
        yield made


@pytest.fixture
def options(tmp_path):
    def make(provider=ALL, table="messages", **given):
        files = {"sunshine_users": str(tmp_path / "users"), "dixa_source": "activity_log", "until": UNTIL.isoformat()}
        return read_options({"provider": provider, "table": table, **files, **given})

    return make


def rows(options, works):
    batches = [batch for work in works for batch in read_work(options, work)]
    return sorted(json_rows(pa.Table.from_batches(batches, schema_of(options))), key=key_of)


@pytest.mark.parametrize("table", ["contacts", "conversations", "messages"])
def test_the_tasks_rows_are_those_of_a_plain_export(world, options, tmp_path, table):
    with world.hub() as hub:
        run(world.plan(hub), JsonLinesSink(tmp_path / "plain"))
    read = rows(options(table=table), plan_batch(options(table=table)))
    assert read == rows_of(tmp_path / "plain")[table]


def test_raw_is_the_services_own_json(world, options):
    for table in ("contacts", "conversations", "messages"):
        given = options(table=table, raw="true")
        for row in rows(given, plan_batch(given)):
            assert json.loads(row["raw"])["id"] in {row["id"], int(row["id"]) if row["id"].isdecimal() else None}


def test_a_stream_gives_each_message_in_one_batch(world, options):
    given = options(until="2027-01-01T00:00:00+00:00")
    marks = [dict.fromkeys(given.providers, (START + timedelta(minutes=n)).isoformat()) for n in (0, 50, 70, 10_000)]
    parts = [rows(given, plan_stream(given, *pair)) for pair in pairwise(marks)]
    assert all(parts)
    everything = rows(given, plan_batch(given))
    assert sorted(chain(*parts), key=key_of) == everything


def test_an_item_that_cannot_be_read_ends_the_task_unless_it_is_to_be_logged(world, options, caplog):
    world.sandbox.faults.add(Fault.status(400, provider="sinch", operation="list_messages", nth=2))
    given = options("sinch")
    with pytest.raises(ExportIncompleteError, match="1 items of sinch/messages/all could not be read: messages"):
        rows(given, plan_batch(given))
    world.sandbox.faults.clear()
    world.sandbox.faults.add(Fault.status(400, provider="sinch", operation="list_messages", nth=2))
    logged = attrs.evolve(given, rejects="log")
    assert len(rows(logged, plan_batch(given))) == 15
    assert "could not be read" in caplog.text


def test_a_row_with_a_problem_is_no_reject_and_what_is_rolled_back_is_not_given():
    sink = BatchSink("messages", arrow_schema(Message), Work(unit={}, tasks=1))
    author = Author(role="customer")
    good = Message(provider="sinch", id="1", author=author, raw=None).to_dict()
    broken = Message(provider="sinch", id="2", author=author, raw=None, problem="sent_at is not a time").to_dict()
    reject = {"record_table": "messages", "record_id": "2", "reason": "sent_at is not a time"}
    sink.write("messages", [good])
    sink.rollback()
    sink.write("rejects", [reject, {**reject, "record_id": "3"}])
    sink.write("messages", [broken])
    sink.write("conversations", [{}])
    sink.commit({})
    sink.commit({})
    sink.close()
    sink.finish(None)
    assert [row["id"] for batch in sink.batches() for row in batch.to_pylist()] == ["2"]
    assert sink.rejects == ["messages 3: sent_at is not a time"]


def test_a_service_that_refuses_ends_the_task(world, options, monkeypatch):
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "wrong")
    with pytest.raises(ExportIncompleteError, match="dixa could not be read"):
        rows(options("dixa"), plan_batch(options("dixa")))


def test_a_reader_that_is_left_ends_the_export(world, options, monkeypatch):
    monkeypatch.setattr("trilogue.spark._sink.BatchSink.commit_rows", 1)
    monkeypatch.setattr("trilogue.spark._sink._LOOK_AGAIN", 0.01)
    given = options("sinch")
    [work] = plan_batch(given)
    batches = read_work(given, work)
    assert next(batches).num_rows
    batches.close()
    # Fewer requests than the whole unit takes: 1 for conversations and 6 for messages, at most 8 at once.
    assert len(world.operations()) <= 2


def test_credentials_come_from_named_variables_or_a_function(world, options, monkeypatch):
    token = world.sandbox.dixa.client_options()["token"]
    monkeypatch.delenv("TRILOGUE_DIXA_TOKEN")
    with pytest.raises(ConfigError, match="TRILOGUE_DIXA_TOKEN"):
        make_client("dixa", options("dixa"), 1)
    monkeypatch.setenv("SUPPORT_TOKEN", token)
    named = options("dixa", dixa_token="SUPPORT_TOKEN")
    assert rows(named, plan_batch(named))
    assert token not in repr(named) + repr(make_client("dixa", named, 1).__dict__)
    monkeypatch.setattr("trilogue.secret_of_a_test", {"TRILOGUE_DIXA_TOKEN": token}.get, raising=False)
    by_function = options("dixa", secrets="trilogue:secret_of_a_test")
    assert rows(by_function, plan_batch(by_function))
    for reference in ("trilogue:nothing_there", "no_such_module:get", "trilogue:__name__"):
        with pytest.raises(ConfigError, match="option secrets"):
            make_client("dixa", options("dixa", secrets=reference), 1)


def limits_of(client):
    settings = client._http.settings
    return [settings.limiter, *(server.limiter for server in settings.servers.values())]


def test_tasks_share_the_limits(options, monkeypatch):
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "t")
    client = make_client("dixa", options("dixa", concurrency="3"), 4)
    assert client._http.settings.concurrency == 3
    limiters = limits_of(client)
    assert [each.limit for each in limiters] == [
        RateLimit(requests=2, burst=1),
        RateLimit(requests=2, per=60.0),
    ]
    # The next task of this process goes on with what is left; a new process waits first.
    assert limits_of(make_client("dixa", options("dixa"), 4)) == limiters
    assert all(each.take(trilogue.limits.Turn(), 0.0) > 0 for each in limiters)
    assert [each.limit for each in limits_of(make_client("dixa", options("dixa"), 1))] == [
        DIXA_LIMIT,
        DIXA_EXPORTS_LIMIT,
    ]
    assert SINCH_LIMIT.share(1 / 8) == RateLimit(requests=100)
    assert DIXA_EXPORTS_LIMIT.share(1 / 40) == RateLimit(requests=1, per=240.0)


def test_redis_holds_the_limits_of_all_tasks(options, monkeypatch):
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "t")
    given = options("dixa", redis="SHARED_REDIS", limit_name="support")
    with pytest.raises(ConfigError, match="SHARED_REDIS is not set"):
        make_client("dixa", given, 4)
    monkeypatch.setenv("SHARED_REDIS", "redis://127.0.0.1:6379")
    limiters = limits_of(make_client("dixa", given, 4))
    assert [repr(each) for each in limiters] == [
        f"RateLimiter({DIXA_LIMIT!r}, name='trilogue:limit:{{support:rate_limit}}')",
        f"RateLimiter({DIXA_EXPORTS_LIMIT!r}, name='trilogue:limit:{{support:exports_rate_limit}}')",
    ]


def test_without_pyspark_the_data_source_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyspark", None)
    with pytest.raises(ConfigError, match="trilogue\\[spark\\]"):
        trilogue.spark.TrilogueDataSource  # noqa: B018 - imported when asked for
    with pytest.raises(AttributeError):
        trilogue.spark.Nothing  # noqa: B018 - as above
