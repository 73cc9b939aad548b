"""A replay store in a file: what several processes share, and what outlives them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from uuid import uuid4

from trilogue.webhooks import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DONE = ""
"""The token of a confirmed key."""


class SqliteReplayStore:
    """Claims in a table of keys and tokens. They last until `expire` is called, so that a test says when."""

    lease = 3600.0

    def __init__(self, path: Path) -> None:
        self._path = path
        with closing(self._open()) as database:
            database.execute("CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, token TEXT)")

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=30, isolation_level=None)

    def _changed(self, statement: str, *values: str) -> bool:
        with closing(self._open()) as database:
            return database.execute(statement, values).rowcount == 1

    def claim(self, key: str, /) -> str | Claim:
        token = uuid4().hex
        if self._changed("INSERT INTO claims VALUES (?, ?) ON CONFLICT DO NOTHING", key, token):
            return token
        return Claim.DONE if DONE in self.tokens(key) else Claim.IN_PROGRESS

    def renew(self, key: str, token: str, /) -> bool:
        return token in self.tokens(key)

    def confirm(self, key: str, token: str, /) -> bool:
        return self._changed(
            "INSERT INTO claims VALUES (?, ?) ON CONFLICT DO UPDATE SET token = excluded.token WHERE token = ?",
            key,
            DONE,
            token,
        )

    def release(self, key: str, token: str, /) -> bool:
        return self._changed("DELETE FROM claims WHERE key = ? AND token = ?", key, token)

    def tokens(self, key: str) -> Iterator[str]:
        with closing(self._open()) as database:
            yield from (token for (token,) in database.execute("SELECT token FROM claims WHERE key = ?", (key,)))

    def expire(self) -> None:
        """Let every claim expire that was not confirmed."""
        self._changed("DELETE FROM claims WHERE token <> ?", DONE)
