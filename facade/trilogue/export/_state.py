"""The checkpoint: how far each table is, and what a round that was interrupted still has to do.

A round reads from the high-water marks to the plan's end. Its units are stored when it begins, so that it can be
finished by another process, whose plan would have another end.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from trilogue.errors import ConfigError
from trilogue.export._base.units import Unit
from trilogue.export._clients import adapter_of
from trilogue.export._planning import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.export._base.units import Json, Table
    from trilogue.export._walks.base import Found
    from trilogue.export.plans import Plan
    from trilogue.records import Provider

FORMAT = 1


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _text(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


class State:
    """The checkpoint's values by key, and the changes that the next commit stores.

    Args:
        values: what the sink has stored.

    """

    def __init__(self, values: Mapping[str, Json]) -> None:
        self.values = dict(values)
        self.changes: dict[str, Json] = {}
        if self.values.get("format", FORMAT) != FORMAT:
            raise ConfigError("this checkpoint was written by a newer version of trilogue: update trilogue")

    def get(self, key: str) -> Json:
        """A value, or None."""
        return self.values.get(key)

    def set(self, key: str, value: Json) -> None:
        """Change a value with the next commit; None removes it."""
        if self.values.get(key) == value:
            return
        self.changes[key] = value
        if value is None:
            self.values.pop(key, None)
        else:
            self.values[key] = value

    def take_changes(self) -> dict[str, Json]:
        """The changes since the last call."""
        changes, self.changes = self.changes, {}
        return changes


def ranges_left(plan: Plan, state: State, provider: Provider) -> dict[tuple[Provider, Table], list[Range]]:
    """What a plan still has to read of a provider, by table: what is newer than the mark, and older than the first."""
    return {(provider, table): _ranges(plan, state.get(f"mark/{provider}/{table}")) for table in plan.tables}


def _ranges(plan: Plan, mark: Json) -> list[Range]:
    if mark is None or mark["to"] is None:
        return [Range(plan.since, plan.until)]
    first, last = _time(mark["from"]), datetime.fromisoformat(mark["to"])
    # A clock that was set back, or an earlier until=, leaves nothing new to read; late arrivals may still come.
    begin = last - timedelta(seconds=plan.overlap)
    newer = Range(begin if first is None else max(first, begin), max(plan.until, last))
    if first is not None and (plan.since is None or plan.since < first):
        return [Range(plan.since, first), newer]
    return [newer]


@attrs.frozen
class Round:
    """The units that one provider's tables need."""

    provider: Provider
    units: tuple[Unit, ...]
    resumed: bool
    """Whether an earlier run began it."""


def begin_round(plan: Plan, state: State, provider: Provider) -> Round:
    """The round of a provider that was interrupted, or a new one.

    Raises:
        ConfigError: the sink holds another account's data.

    """
    _check_account(plan, state, provider)
    stored = state.get(f"round/{provider}")
    if stored is not None:
        return Round(provider, tuple(Unit.from_dict(each) for each in stored["units"]), resumed=True)
    units = plan.units_for(ranges_left(plan, state, provider), set(state.get(f"ids/{provider}") or ()))
    state.set("format", FORMAT)
    state.set(f"round/{provider}", {"units": [unit.to_dict() for unit in units], "since": _text(plan.since)})
    return Round(provider, units, resumed=False)


def units_left(plan: Plan, values: Mapping[str, Json]) -> tuple[Unit, ...]:
    """The units that a run would do now.

    Args:
        plan: what is read.
        values: the checkpoint's values.

    """
    state = State(values)
    left: list[Unit] = []
    for provider in plan.clients:
        units = begin_round(plan, state, provider).units
        left += [unit for unit in units if not (state.get(f"unit/{unit.id}") or {"done": False})["done"]]
    return tuple(left)


def _check_account(plan: Plan, state: State, provider: Provider) -> None:
    adapter = adapter_of(plan.clients[provider])
    account = {**adapter.scope, **adapter.own_ids}
    known = state.get(f"account/{provider}")
    if known is not None and known != account:
        raise ConfigError(
            f"this sink holds data of another {provider} account ({_shown(known)}) than the client's "
            f"({_shown(account)}): export into another sink, or with another checkpoint"
        )
    state.set(f"account/{provider}", account)


def _shown(account: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in account.items())


def end_round(state: State, finished: Round, until: datetime) -> None:
    """Set the marks that a finished round has reached, and forget the rest of it."""
    provider = finished.provider
    since = state.get(f"round/{provider}")["since"]
    limit = _time(state.get(f"date/{provider}"))
    for table in dict.fromkeys(table for unit in finished.units for table in unit.tables):
        progress: list[Json] = [state.get(f"unit/{unit.id}") for unit in finished.units if table in unit.tables]
        seen: list[str | None] = [each["seen"] for each in progress if each]
        newest = max((datetime.fromisoformat(each) for each in seen if each is not None), default=None)
        if table == "contacts":
            newest = limit or until
        key = f"mark/{provider}/{table}"
        state.set(key, _moved(state.get(key), since, newest, limit))
    if ids := {each for unit in finished.units for each in unit.ids}:
        state.set(f"ids/{provider}", sorted(ids | set(state.get(f"ids/{provider}") or ())))
    for unit in finished.units:
        state.set(f"unit/{unit.id}", None)
        state.set(f"memo/{unit.id}", None)
    for key in ("round", "date", "active"):
        state.set(f"{key}/{provider}", None)


def _moved(mark: Json, since: str | None, newest: datetime | None, limit: datetime | None) -> Json:
    """A mark after a round.

    Args:
        mark: what it was: from when on, and up to when the table was read.
        since: where the round began.
        newest: the newest time that the service gave.
        limit: the service's time when the round began: what came later may not have been read.

    """
    # A mark without an end is of rounds that found nothing: the next one has read from its own beginning.
    mark = dict(mark) if mark and mark["to"] is not None else {"from": since, "to": None}
    if newest is not None and limit is not None:
        newest = min(newest, limit)
    last = _time(mark["to"])
    if newest is not None and (last is None or newest > last):
        mark["to"] = newest.isoformat()
    if mark["from"] is not None and (since is None or since < mark["from"]):
        mark["from"] = since
    return mark


def note_progress(state: State, unit: Unit, founds: Iterable[Found], position: Json, *, done: bool) -> None:
    """Put a unit's new position into the checkpoint's changes, with what was seen on the way."""
    progress: Json = state.get(f"unit/{unit.id}") or {"seen": None}
    times = [_time(progress["seen"]), *(found.seen for found in founds)]
    known = [time for time in times if time is not None]
    # A conversation tells of what happened after the unit's time, which is still to be read.
    newest = min(max(known), unit.until) if known else None
    state.set(f"unit/{unit.id}", {"position": position, "done": done, "seen": _text(newest)})
