"""The plans of a Hub's listings: what is merged, and where it goes on."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

import attrs

from trilogue._hub.clients import ClientT, HubClients
from trilogue._internal.arguments import require_bool, short
from trilogue.errors import ConfigError
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import ResumePosition, item_count
from trilogue.paging._plans import Expansion, OnError, Plan, Source
from trilogue.paging._resume import MERGED, resume
from trilogue.paging._routine import ClientCaller
from trilogue.providers._base.arguments import wrong_customer
from trilogue.providers._base.finding import second_searches
from trilogue.providers._base.reading import last_activity
from trilogue.providers._base.windows import Window
from trilogue.records import Contact, Conversation, Customer, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from trilogue.paging._plans import FirstRound, Part
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.adapter import Adapter
    from trilogue.providers._base.client import BaseClient
    from trilogue.providers._base.sending import SendingAdapter
    from trilogue.records import Provider

T = TypeVar("T")

Order: TypeAlias = Literal["newest", "oldest"]
"""Which message of a history comes first."""


class MergeOptions(NamedTuple):
    """The keyword arguments that the listings of a Hub share."""

    providers: Collection[Provider] | None
    on_error: OnError
    max_items: int | None
    resume_from: str | None
    prefetch: bool
    scan: bool = False
    expand: bool = False
    since: datetime | None = None
    until: datetime | None = None
    order: Order = "newest"

    @property
    def filters(self) -> dict[str, Any]:
        """Those that change what is listed, as a resume token holds them."""
        given: dict[str, Any] = {"scan": self.scan, "expand": self.expand, "oldest": self.order == "oldest"}
        filters = {name: value for name, value in given.items() if value}
        if self.since is not None or self.until is not None:
            filters |= Window.of(self.since, self.until).filters
        return filters


class HubListings(HubClients[ClientT]):
    """The plans of a Hub's listings."""

    def _contacts_plan(self, options: MergeOptions) -> Plan[Contact]:
        return self._plan("contacts", methodcaller("contact_part"), attrgetter("created_at"), options, {})

    def _find_plan(self, customer: Customer, options: MergeOptions) -> Plan[Contact]:
        return self._customer_plan("find_contacts", customer, "found_part", attrgetter("created_at"), options)

    def _conversations_plan(self, customer: Customer, options: MergeOptions) -> Plan[Conversation]:
        return self._customer_plan("conversations", customer, "conversation_part", last_activity, options)

    def _messages_plan(self, customer: Customer, options: MergeOptions) -> Plan[Message]:
        if options.order not in ("newest", "oldest"):
            raise ValueError(f'order must be "newest" or "oldest", not {short(options.order)}')
        method = "message_part" if options.order == "newest" else "oldest_message_part"
        return self._customer_plan("messages", customer, method, attrgetter("sent_at"), options)

    def _plan(
        self,
        name: str,
        part: Callable[[Adapter], Routine[Part[T]]],
        time: Callable[[T], datetime | None],
        options: MergeOptions,
        filters: Mapping[str, Any],
    ) -> Plan[T]:
        if options.on_error not in ("raise", "collect"):
            raise ValueError(f'on_error must be "raise" or "collect", not {short(options.on_error)}')
        if type(options.prefetch) is not bool:
            require_bool("prefetch", options.prefetch)
        clients = self._chosen(options.providers)
        return Plan(
            name=name,
            sources=[_source(client, part) for client in clients],
            time=time,
            on_error=options.on_error,
            max_items=item_count("max_items", options.max_items),
            start=_start(name, [adapter_of(client) for client in clients], filters, options.resume_from),
            prefetch=options.prefetch,
            oldest_first=options.order == "oldest",
        )

    def _customer_plan(
        self,
        name: str,
        customer: Customer,
        method: str,
        time: Callable[[T], datetime | None],
        options: MergeOptions,
    ) -> Plan[T]:
        """The plan for one customer's items; ``method`` of an adapter gives those on its service."""
        if not isinstance(customer, Customer):
            raise wrong_customer(customer)
        # Called for wrong values only, since every listing comes here.
        if type(options.scan) is not bool:
            require_bool("scan", options.scan)
        if type(options.expand) is not bool:
            require_bool("expand", options.expand)
        window = ListOptions(since=options.since, until=options.until)
        filters = {**attrs.asdict(customer, filter=lambda _, value: bool(value)), **options.filters}
        search = methodcaller("find", customer, scan=options.scan)
        plan: Plan[T] = self._plan(name, methodcaller(method, search, window), time, options, filters)
        if not options.expand:
            return plan
        clients = self._chosen(options.providers)

        def sources(first: FirstRound) -> list[Source[T]]:
            failed = {error.provider for error in first.errors}
            searches = second_searches(customer, [adapter_of(client) for client in clients], first, scan=options.scan)
            return [
                _source(client, methodcaller(method, search, window))
                for client, search in zip(clients, searches, strict=True)
                if client.provider not in failed
            ]

        # Reading all contacts is the last resort, for the second search.
        without = options._replace(expand=False, scan=False, max_items=None, resume_from=None, since=None, until=None)
        return attrs.evolve(plan, expansion=Expansion(self._find_plan(customer, without), sources))

    def _chosen(self, providers: Collection[Provider] | None) -> list[ClientT]:
        """The clients to ask, each once.

        Raises:
            TypeError: ``providers`` is no collection of names.
            ConfigError: the Hub has no client of that name.

        """
        if providers is None:
            return list(self._clients.values())
        if isinstance(providers, str) or not isinstance(providers, Collection):
            raise TypeError(f'providers must be a collection of names such as ["dixa"], not {short(providers)}')
        wrong = [name for name in providers if not isinstance(name, str) or name not in self._clients]
        if wrong:
            raise ConfigError(f"providers: this Hub has no {short(wrong[0])}, only {', '.join(self._clients)}")
        return [self._clients[provider] for provider in dict.fromkeys(providers)]


def adapter_of(client: BaseClient[Any]) -> SendingAdapter:
    """The adapter of a client."""
    # Not public on clients, since only a Hub needs it.
    adapter: SendingAdapter = getattr(client, "_adapter")  # noqa: B009 - as above
    return adapter


def _source(client: Any, part: Callable[[Adapter], Routine[Part[T]]]) -> Source[T]:
    return Source(client.provider, partial(part, adapter_of(client)), ClientCaller(client))


def _start(
    name: str, adapters: Sequence[Adapter], filters: Mapping[str, Any], resume_from: str | None
) -> ResumePosition:
    """The position where a merge begins.

    Raises:
        TypeError: ``resume_from`` is no string.
        ValueError: it is damaged, or belongs to another listing.

    """
    providers = [adapter.provider for adapter in adapters]
    scope = {
        f"{adapter.provider}.{key}": value
        for adapter in adapters
        for key, value in {**adapter.scope, **adapter.own_ids}.items()
    }
    start = ResumePosition(MERGED, name, scope, {**filters, "providers": providers})
    if resume_from is None:
        return start
    position = resume(start, resume_from)
    if position.merged is not None and not position.merged.sources.keys() <= set(providers):
        raise ValueError("resume_from is damaged: store page.resume_token whole and unchanged")
    return position
