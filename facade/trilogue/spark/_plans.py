"""What tasks read: the units of an export's plan, of a whole table or between two marks of a stream."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from trilogue.errors import ConfigError
from trilogue.export.ids import Ids
from trilogue.export.plans import plan
from trilogue.hub import Hub
from trilogue.spark._clients import planning_client

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.export import Table
    from trilogue.export.plans import Source
    from trilogue.records import Provider
    from trilogue.spark._options import ReadOptions

Marks: TypeAlias = "Mapping[str, str]"
"""How far a stream is: by provider, a time in ISO 8601, or "" for the beginning."""

TIME_COLUMNS: dict[Table, str] = {"messages": "sent_at", "conversations": "last_activity_at"}
_MARGIN = timedelta(seconds=1)
"""Services round times, and differ in whether a window has its ends: more is asked for than is given to Spark."""


@attrs.frozen(kw_only=True)
class Work:
    """What one task reads. JSON-safe and small: Spark sends it to an executor, again where one is lost.

    Args:
        unit: the unit, as its ``to_dict`` gives it.
        tasks: how many tasks share the service's rate limit.
        begin: rows before it belong to another work; None if there is none before.
        end: rows from then on belong to another work; None if there is none after.

    """

    unit: dict[str, Any]
    tasks: int
    begin: datetime | None = None
    end: datetime | None = None


def plan_batch(options: ReadOptions, *, now: datetime | None = None) -> list[Work]:
    """The work of a batch."""
    until = options.until or now or datetime.now(UTC)
    return _plan(options, options.providers, options.since, until)


def first_marks(options: ReadOptions) -> dict[str, str]:
    """Where a new stream begins."""
    begin = "" if options.since is None else options.since.isoformat()
    return dict.fromkeys(options.providers, begin)


def next_marks(options: ReadOptions, now: datetime, marks: Marks | None = None) -> dict[str, str]:
    """How far a stream can be read: up to ``delay`` seconds ago, in steps of ``interval``; never back.

    Args:
        options: the options of the read.
        now: the time.
        marks: how far the stream is, if that is known.

    """
    late = now.timestamp() - options.delay
    time = datetime.fromtimestamp(late // options.interval * options.interval, UTC)
    reached = time if options.until is None else min(time, options.until)
    known = {**first_marks(options), **(marks or {})}
    return {provider: max(reached, _time(known[provider]) or reached).isoformat() for provider in options.providers}


def plan_stream(options: ReadOptions, begin: Marks, end: Marks) -> list[Work]:
    """The work between two marks: the same whenever it is asked for, so that a restarted batch reads the same.

    Raises:
        ConfigError: contacts cannot be read by time.

    """
    if options.table == "contacts":
        raise ConfigError("contacts have no times to read a stream by: read them as a batch")
    first = first_marks(options)
    works: list[Work] = []
    for provider in options.providers:
        # A provider that was added to the options is read from the beginning.
        since, until = _time(begin.get(provider, first[provider])), _time(end.get(provider, ""))
        if until is None or (since is not None and since >= until):
            continue
        asked = None if since is None else since - _MARGIN
        planned = _plan(options, [provider], asked, until + _MARGIN)
        if options.table == "messages":
            planned = [attrs.evolve(work, begin=since, end=until) for work in planned]
        works += planned
    return works


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _plan(options: ReadOptions, providers: Iterable[Provider], since: datetime | None, until: datetime) -> list[Work]:
    chosen = tuple(providers)
    if not chosen or (since is not None and since >= until):
        return []
    sources: dict[Provider, Source] = {}
    if "dixa" in chosen:
        sources["dixa"] = options.dixa_source
    if "sunshine" in chosen:
        sources["sunshine"] = _ids(options.files)
    clients = [planning_client(provider) for provider in chosen]
    units = plan(Hub(*clients), since=since, until=until, tables=[options.table], sources=sources).units
    counts = Counter(unit.provider for unit in units)
    return [
        Work(unit=unit.to_dict(), tasks=min(counts[unit.provider], options.tasks or counts[unit.provider]))
        for unit in units
    ]


def _ids(files: Mapping[str, str]) -> Ids:
    """The ids of Sunshine's users and conversations, from the files that the options name."""
    if not files:
        raise ConfigError(
            "Sunshine cannot list its users: give option sunshine_users or sunshine_conversations with a file of ids, "
            "or sunshine_webhooks with one of stored deliveries"
        )
    users: list[str] = []
    conversations: list[str] = []
    for name, path in files.items():
        if name == "sunshine_webhooks":
            found = Ids.from_webhooks(path)
        else:
            found = Ids.from_file(path, kind="users" if name == "sunshine_users" else "conversations")
        users += found.users
        conversations += found.conversations
    return Ids(users=users, conversations=conversations)
