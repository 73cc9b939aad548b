"""What an export reads: a plan of units, and what they cost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from trilogue._hub.sending import BaseHub
from trilogue._internal.arguments import require_aware, require_bool, require_text, short
from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError, NotSupportedError
from trilogue.export._base.units import TABLES, Table, Unit
from trilogue.export._clients import limit_of
from trilogue.export._planning import Range, Ranges, units_of
from trilogue.export._state import units_left
from trilogue.export.ids import Ids
from trilogue.providers._base.client import BaseClient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.export.sinks.base import Sink
    from trilogue.limits import RateLimit
    from trilogue.records import Provider

DixaSource: TypeAlias = Literal["exports", "activity_log"]
"""How Dixa's conversations and messages are found."""

Source: TypeAlias = Ids | DixaSource

DEFAULT_OVERLAP = 600.0
"""Seconds before the high-water mark that the next run reads again, for what arrived late."""
_MINIMUM = {"contacts": "contacts", "activity": "the activity log", "conversations": "conversations"}
"""What the service alone can count, by the kind of unit."""


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

    ``units`` is the work of a first run; a later one does only what is `left`.
    """

    clients: Mapping[Provider, BaseClient[Any]] = attrs.field(repr=False)
    """The clients that read, by service."""
    tables: tuple[Table, ...]
    """What is read."""
    since: datetime | None
    """The begin of what is read; None for the beginning."""
    until: datetime
    """The end of what is read."""
    overlap: float
    """Seconds that a later run reads again, for what a service shows late."""
    all_contacts: bool
    """Whether a later run lists all contacts again."""
    sources: Mapping[Provider, Source] = attrs.field(repr=False)
    """How each service is read."""
    units: tuple[Unit, ...]
    raw: bool = False
    """Whether rows have the service's own JSON as a text, in a column ``raw``."""

    @property
    def cost(self) -> Cost:
        """What the units cost, without what only the services can count."""
        return cost_of(self, self.units)

    def left(self, sink: Sink, checkpoint: str | None = None) -> Plan:
        """The same plan with the units that `run` would do now. Sends no request to the services.

        ``plan(hub).left(sink).cost`` is what tonight's run costs; if the sink holds nothing yet, all units are left.

        Args:
            sink: where the run would write. Its checkpoint is read, without the lock.
            checkpoint: the checkpoint's name.

        Raises:
            SinkError: the sink cannot be read.
            ConfigError: the sink holds another account's data.

        """
        name = "default" if checkpoint is None else require_text("checkpoint", checkpoint)
        return attrs.evolve(self, units=units_left(self, sink.read_checkpoint(name)))

    def units_for(self, ranges: Ranges, known: Collection[str] = ()) -> tuple[Unit, ...]:
        """The units that read these ranges.

        Args:
            ranges: by provider and table. A table of which a range has a beginning was read before.
            known: the ids of ``sources`` that were read before.

        """
        return tuple(units_of(self, ranges, known))


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

    Returns:
        The plan: its units, and what they cost.

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
    everything: Ranges = {
        (provider, table): [Range(unplanned.since, until)] for provider in clients for table in chosen
    }
    return attrs.evolve(unplanned, units=unplanned.units_for(everything))


def _clients(
    client_or_hub: BaseClient[Any] | BaseHub[Any], providers: Collection[Provider] | None
) -> dict[Provider, BaseClient[Any]]:
    clients: dict[Provider, BaseClient[Any]]
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
    return {provider: client for provider, client in clients.items() if provider in providers}


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
    given: dict[Provider, Source] = dict(sources or {})
    for provider, source in given.items():
        if provider not in clients:
            raise ValueError(f"sources: {short(provider)} is not exported, only {', '.join(clients)}")
        names = {"exports", "activity_log"} if provider == "dixa" else set[str]()
        if not (isinstance(source, Ids) if provider == "sunshine" else source in names):
            raise ValueError(f'sources[{provider!r}] cannot be {short(source)}: "sunshine" takes Ids(…), "dixa" a name')
    if "sunshine" in clients and "sunshine" not in given:
        raise NotSupportedError(
            "Sunshine cannot list its users, so that an export needs their ids: give "
            'sources={"sunshine": Ids(users=…)} with ids from your own database, Ids.from_file(path), or '
            "Ids.from_webhooks(path) with stored deliveries; or leave it out with providers=…",
            provider="sunshine",
        )
    return given
