"""The units of a plan, from the times that each table still has to be read for."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

import attrs

from trilogue.export._base.units import Table, Unit
from trilogue.export.ids import Ids
from trilogue.records import Provider

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.export._base.units import UnitKind
    from trilogue.export.plans import Plan

IDS_PER_UNIT = 500
"""Ids of one unit, so that it stays small."""
WINDOW = timedelta(days=31)
"""The longest window of Dixa's Exports API (docs.dixa.io, Exports API 1.0.0)."""
DIXA_BEGINNING = datetime(2015, 1, 1, tzinfo=UTC)
"""Dixa was founded in 2015: there is nothing before."""


@attrs.frozen
class Range:
    """Times between which a table is read. ``since`` None is the beginning."""

    since: datetime | None
    until: datetime


Ranges: TypeAlias = Mapping[tuple[Provider, Table], Sequence[Range]]


def units_of(plan: Plan, ranges: Ranges, known: Collection[str]) -> Iterator[Unit]:
    """The units that read these ranges; see ``Plan.units_for``."""
    providers: dict[Provider, None] = {provider: None for provider, _ in ranges}
    for provider in providers:
        if provider == "sunshine":
            yield from _sunshine_units(plan, ranges, known)
            continue
        # Contacts cannot be listed by time.
        others: tuple[Table, ...] = tuple(table for table in plan.tables if table != "contacts")
        yield from _contact_units(plan, provider, ranges)
        if provider == "dixa" and plan.sources.get("dixa", "exports") == "exports":
            for table in others:
                yield from _window_units(table, ranges.get(("dixa", table), ()))
            continue
        kind: UnitKind = "activity" if provider == "dixa" else "conversations"
        for span, tables in _grouped(provider, others, ranges):
            yield Unit(
                id=f"{provider}/{'+'.join(tables)}/{_name(span)}",
                provider=provider,
                kind=kind,
                tables=tables,
                since=span.since,
                until=span.until,
            )


def _window_units(table: Table, spans: Sequence[Range]) -> Iterator[Unit]:
    """The windows of Dixa's Exports API, oldest first."""
    kind: UnitKind = "conversation_export" if table == "conversations" else "message_export"
    for span in spans:
        start = max(span.since or DIXA_BEGINNING, DIXA_BEGINNING)
        while start < span.until:
            end = min(start + WINDOW, span.until)
            yield Unit(
                id=f"dixa/{kind}/{start.isoformat(timespec='seconds')}",
                provider="dixa",
                kind=kind,
                tables=(table,),
                since=start,
                until=end,
                exact=True,
            )
            start = end


def _contact_units(plan: Plan, provider: Provider, ranges: Ranges) -> Iterator[Unit]:
    spans = ranges.get((provider, "contacts"), ())
    if not spans:
        return
    # The first range of a table that was never read has the plan's own beginning.
    again = any(span.since != plan.since for span in spans)
    kind: UnitKind = "contacts_by_id" if again and not plan.all_contacts and len(plan.tables) > 1 else "contacts"
    yield Unit(
        id=f"{provider}/{kind}",
        provider=provider,
        kind=kind,
        tables=("contacts",),
        until=plan.until,
        requests=0 if kind == "contacts_by_id" else 1,
    )


def _sunshine_units(plan: Plan, ranges: Ranges, known: Collection[str]) -> Iterator[Unit]:
    """The ids that were never read from the plan's beginning on; the others from their mark on."""
    source = plan.sources["sunshine"]
    if not isinstance(source, Ids):
        return
    # Contacts have no times: they are read with their conversations.
    others: tuple[Table, ...] = tuple(table for table in plan.tables if table != "contacts")
    timed = others or plan.tables
    contacts: tuple[Table, ...] = ("contacts",) if "contacts" in plan.tables and timed != plan.tables else ()
    beginning = [(Range(plan.since, plan.until), timed)]
    for kind, ids in (("users", source.users), ("ids", source.conversations)):
        new = [each for each in ids if each not in known]
        old = [each for each in ids if each in known]
        first: UnitKind = "users" if kind == "users" else "ids"
        again: UnitKind = "changed_users" if kind == "users" and contacts and not plan.all_contacts else first
        yield from _id_units(first, new, contacts, beginning)
        yield from _id_units(again, old, contacts, _grouped("sunshine", timed, ranges))
    gone = [each.as_id() for each in source.deletions]
    yield from _id_units("gone", [each for each in gone if each not in known], (), beginning)


def _id_units(
    kind: UnitKind, ids: Sequence[str], contacts: tuple[Table, ...], spans: Sequence[tuple[Range, tuple[Table, ...]]]
) -> Iterator[Unit]:
    for span, timed in spans:
        tables = (*contacts, *timed)
        for start in range(0, len(ids), IDS_PER_UNIT):
            part = tuple(ids[start : start + IDS_PER_UNIT])
            digest = hashlib.sha256("\n".join(part).encode()).hexdigest()[:12]
            yield Unit(
                id=f"sunshine/{kind}/{'+'.join(tables)}/{_name(span)}/{digest}",
                provider="sunshine",
                kind=kind,
                tables=tables,
                since=span.since,
                until=span.until,
                ids=part,
                requests=len(part) * _requests_of(kind, tables),
                exact=kind == "gone" or tables == ("contacts",),
            )


def _requests_of(kind: UnitKind, tables: tuple[Table, ...]) -> int:
    """The requests that an id takes at least."""
    if kind == "gone":
        return 0
    return 1 if tables == ("contacts",) or kind == "changed_users" else 2


def _grouped(provider: Provider, tables: Sequence[Table], ranges: Ranges) -> list[tuple[Range, tuple[Table, ...]]]:
    """The ranges of some tables; those that share one are read together."""
    groups: dict[Range, list[Table]] = {}
    for table in tables:
        for span in ranges.get((provider, table), ()):
            groups.setdefault(span, []).append(table)
    return [(span, tuple(tables)) for span, tables in groups.items()]


def _name(span: Range) -> str:
    return "all" if span.since is None else f"since {span.since.isoformat(timespec='seconds')}"
