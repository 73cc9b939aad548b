"""Batches and streams of Spark hold the rows of a plain export, whatever is killed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from services.spark.cluster import Cluster
from services.spark.conftest import kill, spark_rows

if TYPE_CHECKING:
    from services.spark.conftest import SparkWorld

LOCAL = "local[2,4]"
"""Two tasks at once, four attempts each."""


def test_batches_hold_the_rows_of_a_plain_export(world: SparkWorld) -> None:
    tables = ("messages", "conversations", "contacts")
    expected = {table: world.exported(table) for table in tables}
    reads = [{"options": world.options(table=table), "to": str(world.folder / table)} for table in tables]
    world.finish(world.start(LOCAL, *reads))
    assert {table: len(rows) for table, rows in expected.items()} == {
        "messages": 108, "conversations": 36, "contacts": 36,
    }  # fmt: skip
    assert {table: spark_rows(world.folder / table) for table in tables} == expected


def test_filters_of_a_query_narrow_what_is_read(world: SparkWorld) -> None:
    expected = [row for row in world.exported() if row["provider"] == "sinch" and row["sent_at"] > "2026-01-01T01:20"]
    read = {
        "options": world.options(push_filters="true"),
        "where": "provider = 'sinch' AND sent_at > timestamp'2026-01-01T01:20:00Z'",
        "to": str(world.folder / "rows"),
    }
    world.finish(world.start(LOCAL, read))
    assert 0 < len(expected) < 36
    assert spark_rows(world.folder / "rows") == expected
    assert {request.provider for request in world.sandbox.requests} == {"sinch"}


def test_a_worker_that_is_killed_in_mid_read_loses_and_doubles_nothing(world: SparkWorld) -> None:
    expected = world.exported()
    with Cluster(world.folder, world.variables) as cluster:
        job = world.start(cluster.url, {"options": world.options(), "to": str(world.folder / "rows")})
        world.await_requests(job, 20)
        cluster.kill(cluster.workers[0])
        world.finish(job)
    assert spark_rows(world.folder / "rows") == expected
    # The unit of the lost executor was read again, from its beginning: some request came once more than was needed.
    operations = world.operations()
    print("requests with a worker lost:", dict(operations))
    assert max(operations.values()) > 12


def test_a_stream_that_is_killed_and_restarted_holds_each_message_once(world: SparkWorld) -> None:
    stream = {
        "options": world.options(delay="0", interval="1"),
        "to": str(world.folder / "rows"),
        "checkpoint": str(world.folder / "checkpoint"),
    }
    expected = world.exported()
    first = world.start(LOCAL, stream)
    world.await_requests(first, 20)
    kill(first)
    world.finish(world.start(LOCAL, stream))
    assert spark_rows(world.folder / "rows") == expected
    world.sandbox.sinch.add_message(
        world.conversations["sinch"][0],
        direction="TO_APP",
        contact_message={"text_message": {"text": "Later"}},
        at=datetime.now(UTC),
    )
    world.finish(world.start(LOCAL, stream))
    after = spark_rows(world.folder / "rows")
    assert after == world.exported()
    assert [row["text"] for row in after].count("Later") == 1
    assert len(after) == len(expected) + 1
