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

    Stored by provider and table as ``{"old": …, "new": …}``, each with time and digest by id: what the rounds before
    this one have seen, and what this one has.

    Args:
        state: the checkpoint.
        overlap: seconds.
        until: what is later is not remembered: its messages are not all read.

    """

    def __init__(self, state: State, overlap: float, until: datetime) -> None:
        self._until = until
        self._state = state
        self._overlap = timedelta(seconds=overlap)
        self._known: dict[str, _Seen] = {}
        self._new: dict[str, dict[str, Row]] = {}
        self._pairs: dict[str, dict[str, list[Any]]] = {}
        self._newest: dict[str, datetime] = {}

    def known(self) -> Known:
        """Says whether an earlier round has seen a row, just as it is."""
        stored = {key: dict(value["old"]) for key, value in self._state.values.items() if key.startswith("recent/")}

        def is_known(row: Row) -> bool:
            pair = stored.get(_name(row), {}).get(row.data["id"])
            return pair is not None and pair[1] == _digest(row.data)

        return is_known

    def admit(self, row: Row) -> bool:
        """Whether a row is to be written: it is new, or not as it was."""
        if row.time is None or row.time >= self._until:
            return True
        name, identity = _name(row), row.data["id"]
        known = self._stored(name)
        for seen in (known["old"], known["new"]):
            if identity in seen and seen[identity][1] == _digest(row.data):
                return False
        newest = self._newest.get(name)
        if newest is None or row.time > newest:
            self._newest[name] = newest = row.time
        if row.time >= newest - self._overlap:
            new = self._new[name]
            new[identity] = row
            if len(new) >= HELD_ROWS:
                self._settle(name)
        return True

    def _stored(self, name: str) -> _Seen:
        if name not in self._known:
            stored: Json = self._state.get(name) or {"old": {}, "new": {}}
            self._known[name] = {"old": dict(stored["old"]), "new": dict(stored["new"])}
            self._new[name], self._pairs[name] = {}, {}
            times = [datetime.fromisoformat(time) for time, _ in self._known[name]["new"].values()]
            if times:
                self._newest[name] = max(times)
        return self._known[name]

    def _settle(self, name: str) -> None:
        """Keep time and digest of the rows that are within the overlap, in the place of the rows."""
        oldest, pairs = self._newest[name] - self._overlap, self._pairs[name]
        for key, row in self._new[name].items():
            if row.time is not None and row.time >= oldest:
                pairs.pop(key, None)
                pairs[key] = [row.time.isoformat(), _digest(row.data)]
        self._new[name] = {}
        if len(pairs) > 2 * RECENT_ROWS:
            self._pairs[name] = _latest(self._within(pairs, self._newest[name]))

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
            known["new"] = _latest(self._within({**known["new"], **pairs}, self._newest[name]))
            self._state.set(name, {"old": dict(known["old"]), "new": dict(known["new"])})

    def _within(self, seen: dict[str, list[Any]], newest: datetime) -> dict[str, list[Any]]:
        return {key: pair for key, pair in seen.items() if datetime.fromisoformat(pair[0]) >= newest - self._overlap}

    def end_round(self, provider: Provider) -> None:
        """What this round has seen is what the next one knows. Called after ``save``."""
        prefix = f"recent/{provider}/"
        for name in [key for key in self._state.values if key.startswith(prefix)]:
            known = self._stored(name)
            both = {**known["old"], **known["new"]}
            newest = max((datetime.fromisoformat(time) for time, _ in both.values()), default=None)
            old = both if newest is None else self._within(both, newest)
            self._known[name] = {"old": old, "new": {}}
            self._state.set(name, {"old": dict(old), "new": {}})


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
