"""Exports: how near they come to what the latency allows, memory over a year, and each sink beside its library.

``TRILOGUE_BENCH_MESSAGES`` and ``TRILOGUE_BENCH_CONVERSATIONS`` set smaller amounts, for a look while working.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
from measure import Rounds, Row, row
from pyarrow import parquet

import trilogue
from trilogue.export import plan, run, sink_for
from trilogue.export.sinks._columns import nested_schema

if TYPE_CHECKING:
    from collections.abc import Generator

CONVERSATIONS = int(os.environ.get("TRILOGUE_BENCH_CONVERSATIONS", "10000"))
LATENCY = 50
CONCURRENCY = 8
LIMITED_CONVERSATIONS = 2000
RATE = 100
"""Requests a second: fewer than the latency and the concurrency allow, which is 160."""
ROWS = 40_000
LOADED_ROWS = 200_000
YEAR = datetime(2025, 1, 1, tzinfo=UTC)
WINDOWS = 12
MESSAGES = -(-int(os.environ.get("TRILOGUE_BENCH_MESSAGES", "1000000")) // WINDOWS) * WINDOWS


@contextmanager
def server() -> Generator[str]:
    """The services; its base URL without latency and sizes."""
    script = Path(__file__).with_name("export_server.py")
    process = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


def measure(_base: str) -> list[Row]:
    """All figures of exports."""
    with tempfile.TemporaryDirectory() as folder, server() as base:
        os.environ["XDG_STATE_HOME"] = folder
        return [*year(base, Path(folder)), *walls(base, Path(folder)), *sinks(Path(folder))]


def walls(base: str, folder: Path) -> list[Row]:
    """The time of an export to what its requests take at this latency and concurrency, and within a rate limit."""
    requests, seconds = wall(base, folder / "wall", CONVERSATIONS, None)
    bound = requests * LATENCY / 1000 / CONCURRENCY
    name = f"export of {CONVERSATIONS:,} conversations at {LATENCY} ms, to requests times latency by concurrency"
    limited, took = wall(base, folder / "limited", LIMITED_CONVERSATIONS, trilogue.RateLimit(requests=RATE))
    limited_name = f"export of {LIMITED_CONVERSATIONS:,} conversations, {RATE} requests a second, to requests by rate"
    return [
        row(name, seconds / bound, 1.15, note=f"{requests:,} requests in {seconds:.1f} s"),
        row(limited_name, took * RATE / limited, 1.15, note=f"{limited:,} requests in {took:.1f} s"),
    ]


def wall(base: str, path: Path, conversations: int, rate_limit: trilogue.RateLimit | None) -> tuple[int, float]:
    """The requests of an export, and its seconds."""
    place = f"{base}/{LATENCY}ms/{conversations}/0"
    client = trilogue.Sinch(
        project_id="p",
        app_id="a",
        key_id="k",
        key_secret="s",
        base_url=place,
        auth_url=f"{place}/oauth2/token",
        rate_limit=rate_limit,
        concurrency=CONCURRENCY,
    )
    with client:
        began = perf_counter()
        summary = run(plan(client), sink_for(path))
        seconds = perf_counter() - began
    assert summary.rows == {"conversations": conversations, "messages": 5 * conversations}
    return summary.requests, seconds


def year(base: str, folder: Path) -> list[Row]:
    """A year of Dixa's messages by its Exports API: requests, and memory."""
    client = trilogue.Dixa(token="t", base_url=f"{base}/0ms/0/{MESSAGES // WINDOWS}", exports_rate_limit=None)
    with client:
        first = plan(client, since=YEAR, until=YEAR + timedelta(days=1), tables=["messages"])
        run(first, sink_for(folder / "warm"))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        whole = plan(client, since=YEAR, until=YEAR + timedelta(days=365), tables=["messages"])
        began = perf_counter()
        summary = run(whole, sink_for(folder / "year"))
        seconds = perf_counter() - began
        growth = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert summary.rows["messages"] == MESSAGES
    megabytes = summary.bytes / summary.requests / 1e6
    note = f"{MESSAGES:,} messages in {seconds:.0f} s, answers of {megabytes:.0f} MB"
    return [
        row("a year of Dixa: requests for its messages", summary.requests, 13, note=note),
        row("a year of Dixa: growth of memory in MiB", growth, 50, note=note),
    ]


def sinks(folder: Path) -> list[Row]:
    """Each sink beside its own library, with the same rows."""
    names = count()

    def into(form: str, rows: list[dict[str, Any]]) -> None:
        with sink_for(form.format(folder / f"sink-{next(names)}")) as sink:
            sink.open("default")
            for start in range(0, len(rows), 1000):
                sink.write("messages", rows[start : start + 1000])
            sink.commit({})

    few = [message(number) for number in range(ROWS)]
    # A load takes a second or two, however few rows it has.
    many = [message(number) for number in range(LOADED_ROWS)]

    def dumps() -> None:
        with (folder / f"plain-{next(names)}.jsonl").open("w") as file:
            for each in few:
                file.write(json.dumps(each) + "\n")

    def arrow(rows: list[dict[str, Any]]) -> Path:
        path = folder / f"plain-{next(names)}.parquet"
        times = [{**each, "sent_at": datetime.fromisoformat(each["sent_at"])} for each in rows]
        parquet.write_table(pa.Table.from_pylist(times, schema=nested_schema("messages")), path)
        return path

    def load() -> None:
        path = arrow(many)
        with duckdb.connect(folder / f"plain-{next(names)}.db") as connection:
            connection.execute("CREATE TABLE messages AS SELECT * FROM read_parquet(?)", [str(path)])

    rounds = Rounds(
        {
            "json.dumps": dumps,
            "JSON Lines": lambda: into("{}", few),
            "pyarrow": lambda: arrow(few),
            "Parquet": lambda: into("parquet:{}", few),
            "Parquet, loaded into DuckDB": load,
            "DuckDB": lambda: into("duckdb:///{}.db", many),
        },
        rounds=3,
    )
    return [
        row(f"{ROWS:,} rows as JSON Lines, to json.dumps", rounds.ratio("JSON Lines", "json.dumps"), 1.5),
        row(f"{ROWS:,} rows as Parquet, to pyarrow alone", rounds.ratio("Parquet", "pyarrow"), 1.5),
        row(
            f"{LOADED_ROWS:,} rows into DuckDB, to a Parquet file that is written and loaded",
            rounds.ratio("DuckDB", "Parquet, loaded into DuckDB"),
            2,
            note=rounds.note("DuckDB", "Parquet, loaded into DuckDB", "Parquet", "pyarrow"),
        ),
    ]


def message(number: int) -> dict[str, Any]:
    """A message as a row."""
    record = trilogue.Message(
        provider="sinch",
        id=f"m{number}",
        conversation_id=f"c{number // 10}",
        sent_at=YEAR + timedelta(seconds=number),
        direction="inbound",
        kind="text",
        text="The pole of my tent broke on the second night, and the rain came in.",
    )
    return record.to_dict()
