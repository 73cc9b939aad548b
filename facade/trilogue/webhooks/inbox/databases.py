"""Runs the inbox's statements in SQLite, or through SQLAlchemy in another database."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from trilogue._internal import forks
from trilogue.errors import ConfigError, TrilogueError

if TYPE_CHECKING:
    from collections.abc import Mapping

_BUSY_SECONDS = 30.0
"""How long SQLite waits for another process that writes."""


class InboxUnavailableError(TrilogueError):
    """The inbox's database could not be used. Answer ``response_status``, 503: the service delivers again."""

    response_status: int = 503


class Database(Protocol):
    """Runs a statement in a transaction of its own."""

    def run(self, statement: str, values: Mapping[str, object]) -> tuple[list[tuple[Any, ...]], int]:
        """Run a statement with ``:name`` values.

        Returns:
            The rows, and how many rows were changed; -1 changes if a row with the same key exists.

        Raises:
            InboxUnavailableError: the database refused or was not reached.

        """
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


def opened(url: str) -> Database:
    """The database of a URL: the path of a SQLite file, or any URL of SQLAlchemy's.

    Raises:
        ConfigError: SQLAlchemy is missing, or does not know the URL.

    """
    return _SQLAlchemy(url) if "://" in url else _SQLite(url)


class _SQLite:
    """One connection a thread, in write-ahead mode; each commit is on the disk before it counts."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._kept_open: list[sqlite3.Connection] = []
        forks.register(self)

    def after_fork(self) -> None:
        """Open other connections: SQLite's must not be used, nor closed, in the child of a fork."""
        self._kept_open = self._all
        self._all = []
        self._local = threading.local()

    def run(self, statement: str, values: Mapping[str, object]) -> tuple[list[tuple[Any, ...]], int]:
        try:
            cursor = self._connection().execute(statement, values)
            return cursor.fetchall(), cursor.rowcount
        except sqlite3.IntegrityError:
            return [], -1
        except sqlite3.Error as error:
            raise _unavailable(error) from None

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            self._local.connection = connection
            self._all.append(connection)
        return connection

    def close(self) -> None:
        while self._all:
            self._all.pop().close()
        self._local = threading.local()


class _SQLAlchemy:
    def __init__(self, url: str) -> None:
        try:
            import sqlalchemy  # noqa: PLC0415 - an extra
            from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError  # noqa: PLC0415 - the same
        except ModuleNotFoundError:
            raise ConfigError("another database than SQLite needs SQLAlchemy: pip install 'trilogue[inbox]'") from None
        self._text, self._integrity_error, self._error = sqlalchemy.text, IntegrityError, SQLAlchemyError
        try:
            self._engine = sqlalchemy.create_engine(url, pool_pre_ping=True)
        except (ArgumentError, ImportError) as error:
            # Its text may hold the URL's password.
            name = type(error).__name__
            raise ConfigError(f"url: SQLAlchemy cannot use it ({name}): is it right, and its driver there?") from None
        forks.register(self)

    def after_fork(self) -> None:
        """Open other connections; the parent's stay open."""
        self._engine.dispose(close=False)

    def run(self, statement: str, values: Mapping[str, object]) -> tuple[list[tuple[Any, ...]], int]:
        try:
            with self._engine.begin() as connection:
                result = connection.execute(self._text(statement), dict(values))
                return [tuple(row) for row in result] if result.returns_rows else [], result.rowcount
        except self._integrity_error:
            return [], -1
        except self._error as error:
            raise _unavailable(error) from None

    def close(self) -> None:
        self._engine.dispose()


def _unavailable(error: Exception) -> InboxUnavailableError:
    # Without the database's text, which may repeat a customer's.
    return InboxUnavailableError(
        f"the inbox's database failed with {type(error).__name__}: check that it can be reached and written",
        retryable=True,
        outcome="unknown",
    )
