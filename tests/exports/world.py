"""Customers with conversations in a sandbox, and what an export of them must hold."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import duckdb
import zstandard
from pyarrow import parquet

import trilogue
from trilogue.export import Ids, plan
from trilogue.export._base.rows import RECORDS, TEXT_COLUMNS
from trilogue.export.sinks.warehouse import DEFAULT_DATASET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pyarrow as pa

    from trilogue.export import Plan
    from trilogue.testing import Sandbox

START = datetime(2026, 1, 1, tzinfo=UTC)
UNTIL = datetime(2026, 3, 1, tzinfo=UTC)
"""After everything that `World` adds, so that every plan has the same end."""
QUICK: dict[str, Any] = {
    "rate_limit": None,
    "retry": trilogue.RetryPolicy(wait_initial=0.001, wait_initial_rate_limited=0.001),
}


class World:
    """A sandbox with ``customers`` in each service; each has a conversation with ``messages``."""

    def __init__(self, sandbox: Sandbox, customers: int = 6, messages: int = 3) -> None:
        self.sandbox = sandbox
        self.users: list[str] = []
        self.conversations: dict[str, list[Any]] = {"sunshine": [], "dixa": [], "sinch": []}
        self.now = START
        for number in range(customers):
            self._add_customer(number)
        for _ in range(messages):
            for number in range(customers):
                self.add_messages(number)

    def later(self, passed: timedelta = timedelta(minutes=1)) -> datetime:
        """The next moment."""
        self.now += passed
        return self.now

    def _add_customer(self, number: int) -> None:
        sunshine, dixa, sinch = self.sandbox.sunshine, self.sandbox.dixa, self.sandbox.sinch
        user = sunshine.add_user(f"customer-{number}", at=self.later())
        self.users.append(user["id"])
        self.conversations["sunshine"].append(sunshine.add_conversation(user["id"], at=self.later())["id"])
        end_user = dixa.add_end_user(displayName=f"Customer {number}", email=f"c{number}@example.org", at=self.later())
        self.conversations["dixa"].append(dixa.add_conversation(end_user["id"], at=self.later()))
        contact = sinch.add_contact(("SMS", f"45203040{number:02}"), at=self.later())
        self.conversations["sinch"].append(sinch.add_conversation(contact["id"], "SMS", at=self.later()))

    def add_messages(self, number: int) -> None:
        """One message of this customer in each service."""
        conversation = self.conversations["dixa"][number]
        self.sandbox.sunshine.add_message(
            self.conversations["sunshine"][number],
            {"type": "text", "text": f"Hello {number} 💬"},
            author={"type": "user", "userId": self.users[number]},
            at=self.later(),
        )
        self.sandbox.dixa.add_message(
            conversation,
            {"_type": "Text", "value": f"Hello {number}"},
            direction="Inbound",
            author_id=conversation["requesterId"],
            at=self.later(),
        )
        self.sandbox.sinch.add_message(
            self.conversations["sinch"][number],
            direction="TO_APP",
            contact_message={"text_message": {"text": f"Hello {number}"}},
            at=self.later(),
        )

    def clients(self, kind: str = "") -> list[Any]:
        """Clients of the three services without rate limits, synchronous or ("Async") asynchronous."""
        services = {"Sunshine": self.sandbox.sunshine, "Dixa": self.sandbox.dixa, "Sinch": self.sandbox.sinch}
        own: dict[str, dict[str, Any]] = {"Dixa": {"exports_rate_limit": None}}
        return [
            getattr(trilogue, kind + name)(**each.client_options(), **QUICK, **own.get(name, {}))
            for name, each in services.items()
        ]

    def hub(self, kind: str = "") -> Any:
        """A Hub of them."""
        return getattr(trilogue, f"{kind}Hub")(*self.clients(kind))

    def plan(self, hub: Any, **options: Any) -> Plan:
        """A plan of everything."""
        given = {"until": UNTIL, "sources": {"sunshine": Ids(users=self.users), "dixa": "activity_log"}, **options}
        return plan(hub, **given)

    def operations(self) -> Counter[str]:
        """The requests that arrived since the last call, without those for tokens."""
        counted = Counter(request.operation or "" for request in self.sandbox.requests)
        self.sandbox.requests.clear()
        del counted["token"]
        return counted


def lines(path: Path) -> list[str]:
    """The lines of a file, whatever its name says of compression."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    elif path.suffix == ".zst":
        data = zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read()
    return data.decode().splitlines()


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows of a folder or file of JSON Lines, by table, each table sorted by key."""
    tables: dict[str, list[dict[str, Any]]] = {}
    if path.suffix == ".db":
        with duckdb.connect(path, read_only=True) as connection:
            return database_rows(lambda query: connection.execute(query).fetchall())
    if (path / DEFAULT_DATASET).is_dir():
        return dlt_rows(path / DEFAULT_DATASET)
    if path.is_dir():
        for part in sorted(path.glob("*/part-*.parquet")):
            tables.setdefault(part.parent.name, []).extend(json_rows(parquet.read_table(part)))
        for part in sorted(path.glob("*/part-*.jsonl*")):
            tables.setdefault(part.parent.name, []).extend(json.loads(line) for line in lines(part))
    else:
        for line in lines(path):
            row = json.loads(line)
            tables.setdefault(row.pop("table"), []).append(row)
    return {table: sorted(rows, key=key_of) for table, rows in tables.items()}


def dlt_rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of a dataset that dlt has written as files."""
    with duckdb.connect() as connection:
        connection.execute(f"CREATE SCHEMA {DEFAULT_DATASET}")
        for table in {path.parent for path in folder.glob("*/*.parquet")}:
            rows = f"SELECT * FROM read_parquet('{table}/*.parquet', union_by_name = true)"
            connection.execute(f"CREATE VIEW {DEFAULT_DATASET}.{table.name} AS {rows}")
        return database_rows(lambda query: connection.execute(query).fetchall())


def json_rows(table: pa.Table) -> list[dict[str, Any]]:
    """The rows of a Parquet file as JSON has them."""
    rows: list[dict[str, Any]] = table.to_pylist()
    return [
        {key: value.isoformat() if isinstance(value, datetime) else value for key, value in row.items()} for row in rows
    ]


def database_rows(query: Callable[[str], list[tuple[Any, ...]]]) -> dict[str, list[dict[str, Any]]]:
    """The rows of a database as JSON has them."""
    found = query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'trilogue'")
    tables: dict[str, list[dict[str, Any]]] = {}
    for name in {name for (name,) in found} & {*RECORDS, *TEXT_COLUMNS}:
        columns = list(RECORDS[name].json_schema()["required"]) if name in RECORDS else list(TEXT_COLUMNS[name])
        rows = query(f"SELECT {', '.join(columns)} FROM trilogue.{name} ORDER BY provider, id")
        tables[name] = [dict(zip(columns, map(plain, row, columns), strict=True)) for row in rows]
    return tables


NESTED = {"identities", "author", "attachments", "choices"}


def plain(value: Any, column: str) -> Any:
    """A database's value as JSON has it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return json.loads(value) if column in NESTED and isinstance(value, str) else value


def key_of(row: dict[str, Any]) -> tuple[str, str]:
    """A row's key."""
    return row["provider"], row["id"]


def keys_of(tables: dict[str, list[dict[str, Any]]]) -> dict[str, list[tuple[str, str]]]:
    """The keys of all rows, by table."""
    return {table: [key_of(row) for row in rows] for table, rows in tables.items()}
