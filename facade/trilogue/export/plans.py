"""What an export reads: a plan of units, and what they cost."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from trilogue._hub.sending import BaseHub
from trilogue._internal.arguments import require_aware, require_bool, short
from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError, NotSupportedError
from trilogue.export._base.units import TABLES, Table, Unit
from trilogue.export._clients import limit_of
from trilogue.export.ids import Ids
from trilogue.providers._base.client import BaseClient

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trilogue.export._base.units import UnitKind
    from trilogue.limits import RateLimit
    from trilogue.records import Provider

DixaSource: TypeAlias = Literal["exports", "activity_log"]
"""How Dixa's conversations and messages are found."""

Source: TypeAlias = Ids | DixaSource

IDS_PER_UNIT = 500
"""Ids of one unit, so that it stays small."""
WINDOW = timedelta(days=31)
"""The longest window of Dixa's Exports API (docs.dixa.io, Exports API 1.0.0)."""
DIXA_BEGINNING = datetime(2015, 1, 1, tzinfo=UTC)
"""Dixa was founded in 2015: there is nothing before."""
DEFAULT_OVERLAP = 600.0
"""Seconds before the high-water mark that the next run reads again, for what arrived late."""
_MINIMUM = {"contacts": "contacts", "activity": "the activity log", "conversations": "conversations"}
"""What the service alone can count, by the kind of unit."""


@attrs.frozen
class Range:
    """Times between which a table is read. ``since`` None is the beginning."""

    since: datetime | None
    until: datetime


Ranges: TypeAlias = "Mapping[tuple[Provider, Table], Sequence[Range]]"


@attrs.frozen(kw_only=True)
class Cost:
    """What a plan costs.

    Args:
        requests: how many requests it takes; at least these where ``unknown`` names something.
        hours: how long these take within the services' rate limits.
        unknown: what can only be counted while it is read: ``("dixa contacts",)``.

    """

    requests: int
    hours: float
    unknown: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the plan takes these requests and no more."""
        return not self.unknown


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """What is exported from which services. Made by `plan`, run by `run`.

    ``units`` is the work of a first run; a later one does only what is left.
    """

    clients: Mapping[Provider, BaseClient[Any]] = attrs.field(repr=False)
    tables: tuple[Table, ...]
    since: datetime | None
    until: datetime
    overlap: float
    all_contacts: bool
    sources: Mapping[Provider, Source] = attrs.field(repr=False)
    units: tuple[Unit, ...]

    @property
    def cost(self) -> Cost:
        """What the units cost, without what only the services can count."""
        return cost_of(self, self.units)

    def units_for(self, ranges: Ranges, known: Collection[str] = ()) -> tuple[Unit, ...]:
        """The units that read these ranges.

        Args:
            ranges: by provider and table. A table of which a range has a beginning was read before.
            known: the ids of ``sources`` that were read before.

        """
        return tuple(_units(self, ranges, known))


def cost_of(plan: Plan, units: Sequence[Unit]) -> Cost:
    """What some units of a plan cost."""
    requests, hours = 0, 0.0
    for provider, client in plan.clients.items():
        own = [unit for unit in units if unit.provider == provider]
        exports = sum(unit.requests for unit in own if unit.kind.endswith("_export"))
        count = sum(unit.requests for unit in own) - exports
        requests += count + exports
        hours = max(hours, _hours(count, limit_of(client)), _hours(exports, limit_of(client, exports=True)))
    unknown = dict.fromkeys(
        f"{unit.provider} {_MINIMUM.get(unit.kind, 'messages')}" for unit in units if not unit.exact
    )
    return Cost(requests=requests, hours=hours, unknown=tuple(unknown))


def _hours(requests: int, limit: RateLimit | None) -> float:
    return requests * limit.per / limit.requests / 3600 if limit else 0.0


def plan(
    client_or_hub: BaseClient[Any] | BaseHub[Any],
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    tables: Collection[Table] | None = None,
    providers: Collection[Provider] | None = None,
    sources: Mapping[Provider, Source] | None = None,
    all_contacts: bool = False,
    overlap: float = DEFAULT_OVERLAP,
) -> Plan:
    """Plan an export. Sends no request.

    Args:
        client_or_hub: a client, or a Hub of several; synchronous for `run`, asynchronous for `run_async`.
        since: only conversations and messages from then on; everything by default. Contacts are listed in any case.
        until: only what happened before; now by default.
        tables: of "contacts", "conversations" and "messages"; all by default.
        providers: which of the Hub's services; all by default.
        sources: by provider, how its data is found. Sunshine cannot list its users and needs `Ids`. Dixa is read by
            whole months of its Exports API ("exports", the default: one request for each; without internal notes and
            HTML), or by conversation ("activity_log": two requests for each that changed).
        all_contacts: list all contacts again in each run. By default later runs read those whose conversations
            changed; a contact that changed without them is not noticed.
        overlap: seconds before the last run's end that are read again, for what arrived late. Rows that are the same
            are not written again.

    Raises:
        NotSupportedError: a service cannot list its data, and ``sources`` does not say where its ids are.
        ConfigError: the Hub has no such client.
        TypeError: an argument is of the wrong kind.
        ValueError: an argument is out of range.

    """
    clients = _clients(client_or_hub, providers)
    chosen = _tables(tables)
    require_bool("all_contacts", all_contacts)
    if not is_number(overlap) or overlap < 0:
        raise ValueError(f"overlap must be 0 seconds or more, not {short(overlap)}")
    for name, time in (("since", since), ("until", until)):
        if time is not None:
            if not isinstance(time, datetime):
                raise TypeError(f"{name} must be a datetime with a time zone, not {short(time)}")
            require_aware(name, time)
    until = (until or datetime.now(UTC)).astimezone(UTC)
    if since is not None and since >= until:
        raise ValueError(f"since ({since.isoformat()}) must be before until ({until.isoformat()})")
    unplanned = Plan(
        clients=clients,
        tables=chosen,
        since=None if since is None else since.astimezone(UTC),
        until=until,
        overlap=float(overlap),
        all_contacts=all_contacts,
        sources=_sources(sources, clients),
        units=(),
    )
    everything = {(provider, table): [Range(unplanned.since, until)] for provider in clients for table in chosen}
    return attrs.evolve(unplanned, units=unplanned.units_for(everything))


def _clients(
    client_or_hub: BaseClient[Any] | BaseHub[Any], providers: Collection[Provider] | None
) -> dict[Provider, BaseClient[Any]]:
    if isinstance(client_or_hub, BaseHub):
        clients = {provider: client_or_hub.client(provider) for provider in client_or_hub.providers}
    elif isinstance(client_or_hub, BaseClient):
        clients = {client_or_hub.provider: client_or_hub}
    else:
        raise TypeError(f"client_or_hub must be a client or a Hub, not {short(client_or_hub)}")
    if providers is None:
        return clients
    if isinstance(providers, str) or not isinstance(providers, Collection) or not providers:
        raise TypeError(f'providers must be a collection of names such as ["dixa"], not {short(providers)}')
    if unknown := [name for name in providers if name not in clients]:
        raise ConfigError(f"providers: there is no client of {short(unknown[0])}, only of {', '.join(clients)}")
    return {provider: clients[provider] for provider in dict.fromkeys(providers)}


def _tables(tables: Collection[Table] | None) -> tuple[Table, ...]:
    if tables is None:
        return TABLES
    if isinstance(tables, str) or not isinstance(tables, Collection) or not tables:
        raise TypeError(f'tables must be a collection of names such as ["messages"], not {short(tables)}')
    if unknown := [name for name in tables if name not in TABLES]:
        raise ValueError(f"tables: {short(unknown[0])} is unknown; there are {', '.join(TABLES)}")
    return tuple(table for table in TABLES if table in tables)


def _sources(
    sources: Mapping[Provider, Source] | None, clients: Mapping[Provider, BaseClient[Any]]
) -> dict[Provider, Source]:
    if sources is not None and not isinstance(sources, Mapping):
        raise TypeError(f'sources must be a mapping such as {{"sunshine": Ids(users=…)}}, not {short(sources)}')
    given = dict(sources or {})
    for provider, source in given.items():
        if provider not in clients:
            raise ValueError(f"sources: {short(provider)} is not exported, only {', '.join(clients)}")
        right = (
            isinstance(source, Ids)
            if provider == "sunshine"
            else provider == "dixa" and source in {"exports", "activity_log"}
        )
        if not right:
            raise ValueError(f'sources[{provider!r}] cannot be {short(source)}: "sunshine" takes Ids(…), "dixa" a name')
    if "sunshine" in clients and "sunshine" not in given:
        raise NotSupportedError(
            "Sunshine cannot list its users, so that an export needs their ids: give "
            'sources={"sunshine": Ids(users=…)} with ids from your own database, Ids.from_file(path), or '
            "Ids.from_webhooks(path) with stored deliveries; or leave it out with providers=…",
            provider="sunshine",
        )
    return given


def _units(plan: Plan, ranges: Ranges, known: Collection[str]) -> Iterator[Unit]:
    for provider in dict.fromkeys(provider for provider, _ in ranges):
        if provider == "sunshine":
            yield from _sunshine_units(plan, ranges, known)
            continue
        # Contacts cannot be listed by time.
        others = tuple(table for table in plan.tables if table != "contacts")
        yield from _contact_units(plan, provider, ranges)
        if provider == "dixa" and plan.sources.get("dixa", "exports") == "exports":
            for table in others:
                yield from _window_units(table, ranges.get(("dixa", table), ()))
            continue
        kind: Literal["activity", "conversations"] = "activity" if provider == "dixa" else "conversations"
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
    kind: Literal["contacts", "contacts_by_id"] = (
        "contacts_by_id" if again and not plan.all_contacts and len(plan.tables) > 1 else "contacts"
    )
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
    timed = tuple(table for table in plan.tables if table != "contacts") or plan.tables
    contacts: tuple[Table, ...] = ("contacts",) if "contacts" in plan.tables and timed != plan.tables else ()
    beginning = [(Range(plan.since, plan.until), timed)]
    for kind, ids in (("users", source.users), ("ids", source.conversations)):
        new = [each for each in ids if each not in known]
        old = [each for each in ids if each in known]
        first: UnitKind = "users" if kind == "users" else "ids"
        again: UnitKind = "changed_users" if kind == "users" and contacts and not plan.all_contacts else first
        yield from _id_units(first, new, contacts, beginning)
        yield from _id_units(again, old, contacts, _grouped("sunshine", timed, ranges))


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
                requests=len(part) * (1 if tables == ("contacts",) or kind == "changed_users" else 2),
                exact=tables == ("contacts",),
            )


def _grouped(provider: Provider, tables: Sequence[Table], ranges: Ranges) -> list[tuple[Range, tuple[Table, ...]]]:
    """The ranges of some tables; those that share one are read together."""
    groups: dict[Range, list[Table]] = {}
    for table in tables:
        for span in ranges.get((provider, table), ()):
            groups.setdefault(span, []).append(table)
    return [(span, tuple(tables)) for span, tables in groups.items()]


def _name(span: Range) -> str:
    return "all" if span.since is None else f"since {span.since.isoformat(timespec='seconds')}"
