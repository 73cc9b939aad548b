"""A lock in PostgreSQL itself: one run at a time writes to a dataset, wherever the others run."""

from __future__ import annotations

import hashlib
import os
import socket
from contextlib import ExitStack
from datetime import UTC, datetime
from time import sleep
from typing import TYPE_CHECKING, Any

from trilogue.export._base.errors import SinkLockedError

if TYPE_CHECKING:
    from trilogue.export._base.units import Json

WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts: the server takes a moment to notice that the process that held the lock was killed."""
_NAME_LENGTH = 63
"""Bytes of ``application_name`` that PostgreSQL keeps (NAMEDATALEN - 1)."""
_KEEPALIVES = "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3"
"""So that the server drops the lock of a host that lost its power or its network within a minute."""
_HOLDER = (
    "SELECT a.application_name, host(a.client_addr) FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 "
    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
    "AND ((l.classid::bigint << 32) | l.objid::bigint) = %s"
)


class DatabaseLock:
    """An advisory lock of a session (PostgreSQL, 13.3.5), which ends with its connection, however that ends.

    Args:
        pipeline: a dlt pipeline whose destination is PostgreSQL.
        dataset: what is locked.
        place: the database, as errors name it.

    """

    def __init__(self, pipeline: Any, dataset: str, place: str) -> None:
        self._pipeline = pipeline
        self._place = place
        digest = hashlib.sha256(f"trilogue export into {dataset}".encode()).digest()
        self._key = int.from_bytes(digest[:8], "big") >> 1  # The server's number is signed.
        self._stack = ExitStack()
        self._connection: Any = None

    def take(self) -> None:
        """Connect, and take the lock.

        Raises:
            SinkLockedError: another run holds it.

        """
        client = self._stack.enter_context(self._pipeline.sql_client())
        # Not dlt's own methods: they connect again after an error, and the lock would be gone.
        self._connection = client.native_connection
        self._ask(_KEEPALIVES)
        self._ask("SET application_name = %s", _own_name())
        for wait in (*WAITS, None):
            if self._ask("SELECT pg_try_advisory_lock(%s)", self._key)[0][0]:
                return
            if wait is not None:
                sleep(wait)
        holders = self._ask(_HOLDER, self._key)
        self.release()
        raise SinkLockedError(
            f"another run writes to {self._place}: {_shown(holders)}. Wait for its end, or end it; a run that was "
            "killed holds no lock"
        )

    def check(self) -> None:
        """Make sure that the lock is still held: raises the driver's error if its connection is lost."""
        self._ask("SELECT 1")

    def release(self) -> None:
        """Release the lock, if it is held."""
        self._connection = None
        self._stack.close()

    def _ask(self, query: str, *arguments: Json) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(query, arguments or None)
            rows: list[tuple[Any, ...]] = cursor.fetchall() if cursor.description else []
            return rows


def _own_name() -> str:
    """What the server lists this process as: plain ASCII, which it keeps as it is."""
    name = f"trilogue {os.getpid()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {socket.gethostname()}"
    return name.encode("ascii", "replace").decode()[:_NAME_LENGTH]


def _shown(holders: list[tuple[Any, ...]]) -> str:
    """The run that holds the lock, as ``_own_name`` has described it."""
    for name, address in holders:
        parts = str(name).split(" ", 3)
        if len(parts) == 4 and parts[0] == "trilogue":  # noqa: PLR2004 - the words of _own_name
            return f"process {parts[1]} on {parts[3]} ({address or 'the same host'}), since {parts[2]}"
    return "a process that the server does not show"
