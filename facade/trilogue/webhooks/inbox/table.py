"""The inbox's table: one row an event, and the statements that change its state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.webhooks.inbox.databases import Database

_CREATE_TABLE = (
    "CREATE TABLE IF NOT EXISTS trilogue_inbox (event_key VARCHAR(400) PRIMARY KEY, provider VARCHAR(16) NOT NULL, "
    "event TEXT NOT NULL, state VARCHAR(8) NOT NULL, attempts INTEGER NOT NULL, due DOUBLE PRECISION NOT NULL, "
    "token VARCHAR(32), received DOUBLE PRECISION NOT NULL, reason TEXT)"
)
_CREATE_INDEX = "CREATE INDEX IF NOT EXISTS trilogue_inbox_due ON trilogue_inbox (state, due)"
_INSERT = (
    "INSERT INTO trilogue_inbox (event_key, provider, event, state, attempts, due, received) "
    "VALUES (:key, :provider, :event, 'waiting', 0, :now, :now)"
)
_DUE = (
    "SELECT event_key, provider, event, attempts FROM trilogue_inbox "
    "WHERE state = 'waiting' AND due <= :now ORDER BY due LIMIT 10"
)
_CLAIM = (
    "UPDATE trilogue_inbox SET token = :token, due = :until, attempts = attempts + 1 "
    "WHERE event_key = :key AND state = 'waiting' AND due <= :now"
)
_RENEW = "UPDATE trilogue_inbox SET due = :until WHERE event_key = :key AND token = :token AND state = 'waiting'"
# What was handled needs no content any more: its key alone recognises another delivery.
_DONE = (
    "UPDATE trilogue_inbox SET state = 'done', event = '', reason = NULL, token = NULL, due = :now "
    "WHERE event_key = :key AND token = :token"
)
_FAILED = (
    "UPDATE trilogue_inbox SET state = :state, reason = :reason, token = NULL, due = :due "
    "WHERE event_key = :key AND token = :token"
)
_DEAD = (
    "SELECT event_key, provider, event, attempts, received, reason FROM trilogue_inbox "
    "WHERE state = 'dead' ORDER BY received"
)
_RETRY = (
    "UPDATE trilogue_inbox SET state = 'waiting', attempts = 0, due = :now WHERE event_key = :key AND state = 'dead'"
)
_COUNTS = "SELECT state, COUNT(*) FROM trilogue_inbox GROUP BY state"
_PURGE = "DELETE FROM trilogue_inbox WHERE state = 'done' AND due < :before"


class Claimed(NamedTuple):
    """An event that this worker holds."""

    key: str
    token: str
    provider: str
    event: str
    attempts: int


class Dead(NamedTuple):
    """A row of the dead-letter list."""

    key: str
    provider: str
    event: str
    attempts: int
    received: float
    reason: str


class Table:
    """The rows of an inbox. Safe for several threads and processes.

    Args:
        database: where.
        lease: seconds for which a worker holds an event.
        clock: seconds since 1970.

    """

    def __init__(self, database: Database, lease: float, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        self.lease = lease
        for statement in (_CREATE_TABLE, _CREATE_INDEX):
            database.run(statement, {})

    def insert(self, key: str, provider: str, event: str) -> bool:
        """Add an event; False if it is there already."""
        values = {"key": key, "provider": provider, "event": event, "now": self._clock()}
        return self._database.run(_INSERT, values)[1] > 0

    def claim(self) -> Claimed | None:
        """Take the event that has been due for longest, for `lease` seconds."""
        now, token = self._clock(), uuid4().hex
        for key, provider, event, attempts in self._database.run(_DUE, {"now": now})[0]:
            values = {"key": key, "token": token, "now": now, "until": now + self.lease}
            if self._database.run(_CLAIM, values)[1] == 1:
                return Claimed(key, token, provider, event, attempts + 1)
        return None

    def renew(self, key: str, token: str, /) -> bool:
        """Hold an event for another `lease`; False if another worker has it."""
        values = {"key": key, "token": token, "until": self._clock() + self.lease}
        return self._database.run(_RENEW, values)[1] == 1

    def done(self, claimed: Claimed) -> bool:
        """Note that an event was handled; False if another worker has it."""
        return self._database.run(_DONE, {"key": claimed.key, "token": claimed.token, "now": self._clock()})[1] == 1

    def failed(self, claimed: Claimed, reason: str, *, wait: float | None) -> None:
        """Note a failure: try again after ``wait`` seconds, or never if that is None."""
        state, due = ("dead", self._clock()) if wait is None else ("waiting", self._clock() + wait)
        values = {"key": claimed.key, "token": claimed.token, "reason": reason, "state": state, "due": due}
        self._database.run(_FAILED, values)

    def dead(self) -> list[Dead]:
        """The events that are not tried again."""
        return [Dead(*row) for row in self._database.run(_DEAD, {})[0]]

    def retry(self, key: str) -> bool:
        """Try a dead event again; False if there is none with this key."""
        return self._database.run(_RETRY, {"key": key, "now": self._clock()})[1] == 1

    def counts(self) -> dict[str, int]:
        """How many events are in each state."""
        found = dict(self._database.run(_COUNTS, {})[0])
        return {state: found.get(state, 0) for state in ("waiting", "done", "dead")}

    def purge(self, keep: float) -> int:
        """Forget events that were handled more than ``keep`` seconds ago."""
        return self._database.run(_PURGE, {"before": self._clock() - keep})[1]
