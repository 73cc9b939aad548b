"""The rows that a round has read within the overlap, so that the next one does not write them again."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from trilogue.export._base.units import Json
    from trilogue.export._state import State
    from trilogue.export._walks.base import Known, Row
    from trilogue.records import Provider

RECENT_ROWS = 50_000
"""Rows of one table that are remembered within the overlap. A busier table may repeat rows, which a merge by id
removes."""
HELD_ROWS = 1_000
"""New rows of one table that are held as they are. Of more, only what is remembered is: a row has kilobytes."""


class Recent:
    """The rows within the overlap before the newest one: the next round reads them again, and does not write them.

    Stored by provider and table as ``{"old": …, "new": …}``, each with a seen row by id: what the rounds before this
    one have seen, and what this one has. A seen row is its time and its digest, and a third item if it is later than
    what its unit reads: it is not written again as it is, and its messages are still to be read.

    Args:
        state: the checkpoint.
        overlap: seconds.

    """

    def __init__(self, state: State, overlap: float) -> None:
        self._state = state
        self._overlap = timedelta(seconds=overlap)
        self._known: dict[str, _Seen] = {}
        self._new: dict[str, dict[str, tuple[Row, bool]]] = {}
        self._pairs: dict[str, dict[str, list[Any]]] = {}
        self._newest: dict[str, datetime] = {}

    def known(self) -> Known:
        """Says whether an earlier round has seen a row, just as it is."""
        stored = {key: dict(value["old"]) for key, value in self._state.values.items() if key.startswith("recent/")}

        def is_known(row: Row) -> bool:
            seen = stored.get(_name(row), {}).get(row.data["id"])
            return seen is not None and _is_read(seen) and seen[1] == _digest(row.data)

        return is_known

    def admit(self, row: Row, until: datetime) -> bool:
        """Whether a row is to be written: it is new, or not as it was.

        Args:
            row: the row.
            until: the end of what its unit reads.

        """
        if row.time is None:
            return True
        name, identity, read = _name(row), row.data["id"], row.time < until
        known, same = self._stored(name), False
        for rows in (known["old"], known["new"]):
            if (seen := rows.get(identity)) is not None and seen[1] == _digest(row.data):
                if _is_read(seen) or not read:
                    return False
                same = True
        newest = self._newest.get(name)
        if read and (newest is None or row.time > newest):
            self._newest[name] = newest = row.time
        if newest is None or newest - row.time <= self._overlap:
            new = self._new[name]
            new[identity] = row, read
            if len(new) >= HELD_ROWS:
                self._settle(name)
        return not same

    def _stored(self, name: str) -> _Seen:
        if name not in self._known:
            stored: Json = self._state.get(name) or {"old": {}, "new": {}}
            self._known[name] = {"old": dict(stored["old"]), "new": dict(stored["new"])}
            self._new[name], self._pairs[name] = {}, {}
            newest = _newest(self._known[name]["new"])
            if newest is not None:
                self._newest[name] = newest
        return self._known[name]

    def _settle(self, name: str) -> None:
        """Keep time and digest of the rows that are within the overlap, in the place of the rows."""
        newest, pairs = self._newest.get(name), self._pairs[name]
        for key, (row, read) in self._new[name].items():
            if row.time is not None and (newest is None or newest - row.time <= self._overlap):
                pairs.pop(key, None)
                pairs[key] = [row.time.isoformat(), _digest(row.data), *([] if read else [_NOT_READ])]
        self._new[name] = {}
        if len(pairs) > 2 * RECENT_ROWS:
            self._pairs[name] = _latest(self._within(pairs, newest))

    def rollback(self) -> None:
        """Forget the rows that were admitted since ``save``: they are not written."""
        for name in self._new:
            self._new[name], self._pairs[name] = {}, {}

    def save(self) -> None:
        """Put what must be remembered into the checkpoint's changes."""
        for name, rows in self._new.items():
            if rows:
                self._settle(name)
            pairs, self._pairs[name] = self._pairs[name], {}
            if not pairs:
                continue
            known = self._known[name]
            known["new"] = _latest(self._within({**known["new"], **pairs}, self._newest.get(name)))
            self._state.set(name, {"old": dict(known["old"]), "new": dict(known["new"])})

    def _within(self, seen: dict[str, list[Any]], newest: datetime | None) -> dict[str, list[Any]]:
        if newest is None:
            return seen
        return {key: pair for key, pair in seen.items() if newest - datetime.fromisoformat(pair[0]) <= self._overlap}

    def end_round(self, provider: Provider) -> None:
        """What this round has seen is what the next one knows. Called after ``save``."""
        prefix = f"recent/{provider}/"
        for name in [key for key in self._state.values if key.startswith(prefix)]:
            known = self._stored(name)
            both = {**known["old"], **known["new"]}
            old = self._within(both, _newest(both))
            self._known[name] = {"old": old, "new": {}}
            self._state.set(name, {"old": dict(old), "new": {}})


_NOT_READ = "later"
"""The third item of a row that is later than what its unit reads."""


def _is_read(seen: list[Any]) -> bool:
    """Whether a seen row is within what its unit has read."""
    return len(seen) == 2  # noqa: PLR2004 - time and digest


def _newest(rows: dict[str, list[Any]]) -> datetime | None:
    """The newest time of seen rows that are read."""
    return max((datetime.fromisoformat(seen[0]) for seen in rows.values() if _is_read(seen)), default=None)


def _latest(seen: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The rows that came last, as many as are remembered."""
    excess = len(seen) - RECENT_ROWS
    return dict(list(seen.items())[excess:]) if excess > 0 else seen


class _Seen(TypedDict):
    old: dict[str, list[Any]]
    new: dict[str, list[Any]]


def _name(row: Row) -> str:
    return f"recent/{row.data['provider']}/{row.table}"


def _digest(data: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()[:16]
