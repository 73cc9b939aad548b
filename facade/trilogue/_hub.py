"""What sync and async Hubs share: their clients, what they ask them for, and whom they find in the environment."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypedDict, TypeVar, Unpack

from trilogue._auth.credentials import ENV_PREFIX
from trilogue._internal.options import check_names
from trilogue.errors import ConfigError, NotFoundError
from trilogue.paging._merged import OnError, Plan, Source
from trilogue.providers._base.adapter import Memory
from trilogue.records import Contact, Conversation, Customer, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import datetime

    from trilogue.paging._routine import Flow, Task
    from trilogue.providers._base.adapter import Adapter
    from trilogue.providers._base.client import AsyncProviderClient, ClientOptions, ProviderClient
    from trilogue.records import Provider

T = TypeVar("T")
ClientT = TypeVar("ClientT", bound="ProviderClient[Any] | AsyncProviderClient[Any]")

PROVIDERS: tuple[Provider, ...] = ("sunshine", "dixa", "sinch")


class HubOptions(TypedDict, total=False):
    """Keyword arguments that every listing across providers takes."""

    providers: Collection[Provider]
    """Which providers to ask; all of the Hub's by default."""
    on_error: OnError
    """What an error of one provider does: "raise", the default, ends the iteration; "collect" ends that provider's
    items, puts the error into ``pager.errors``, and all items of the others come."""
    max_items: int | None
    """Items in total; all by default."""


class AnyHub(Generic[ClientT]):
    """What sync and async Hubs share. Not for use by itself."""

    _kind: type[Any]
    _prefix = ""
    """Of its clients' names."""

    def __init__(self, *clients: ClientT) -> None:
        self._clients: dict[Provider, ClientT] = {client.provider: client for client in clients}
        self._memories: dict[Provider, Memory] = {client.provider: Memory() for client in clients}
        if not clients:
            raise ConfigError("a Hub needs at least one client, as in Hub(Dixa(token=…))")
        if len(self._clients) < len(clients):
            raise ConfigError("a Hub takes one client of each provider: make a second Hub for a second account")
        if not all(isinstance(client, self._kind) for client in clients):
            raise ConfigError("Hub takes synchronous clients (Dixa …), AsyncHub asynchronous ones (AsyncDixa …)")

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """With a client for each provider that has a ``TRILOGUE_<PROVIDER>_…`` variable; see their ``from_env``."""
        import trilogue  # noqa: PLC0415 - loads only the providers that are asked for

        kinds = [getattr(trilogue, cls._prefix + provider.capitalize()) for provider in _in_environment()]
        return cls(*(kind.from_env(**options) for kind in kinds))

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The Hub's providers, in the order they were given."""
        return tuple(self._clients)

    def client(self, provider: Provider) -> ClientT:
        """The client of a provider.

        Raises ``ConfigError`` if the Hub has none.
        """
        if provider not in self._clients:
            raise ConfigError(f"this Hub has no {provider} client, only {', '.join(self._clients)}")
        return self._clients[provider]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._clients.values()))})"

    def _plan(
        self,
        name: str,
        begin: Callable[[Adapter, Memory], Flow[Iterable[T]]],
        time: Callable[[T], datetime | None],
        options: HubOptions,
    ) -> Plan[T, Any]:
        sources = [
            Source[T, Any](partial(begin, client.adapter, self._memories[client.provider]), client.call)
            for client in self._chosen(options)
        ]
        return Plan(name, sources, time, options.get("on_error", "raise"), options.get("max_items"))

    def _chosen(self, options: HubOptions) -> list[ClientT]:
        check_names(options, HubOptions, "hub")
        if options.get("on_error", "raise") not in {"raise", "collect"}:
            raise ValueError(f'on_error must be "raise" or "collect", not {options.get("on_error")!r}')
        return [self.client(provider) for provider in options.get("providers", self._clients)]

    def _recipient(
        self, conversation: Conversation | None, to: Contact | Customer | None, provider: Provider | None
    ) -> ClientT:
        """The client that a message goes through."""
        record = conversation if to is None else to
        if record is None or (conversation is not None and to is not None):
            raise TypeError("give either conversation=… or to=…")
        named = provider if isinstance(record, Customer) else record.provider
        if named is None:
            raise TypeError("a Customer may be known to several providers: say which with provider=…")
        if provider is not None and provider != named:
            raise ValueError(f"this {type(record).__name__.lower()} is {named}'s, not {provider}'s")
        return self.client(named)

    def _sending(
        self, client: ClientT, text: str, conversation: Conversation | None, to: Contact | Customer | None
    ) -> Task[Message]:
        if isinstance(to, Customer):
            finding: Task[list[Contact]] = client.adapter.find(to, self._memories[client.provider])
            found = yield from finding
            if not found:
                raise NotFoundError("no contact is this customer: create one first", provider=client.provider)
            to = found[0]
        sending: Task[Message] = client.adapter.send_text(text, conversation=conversation, to=to)
        return (yield from sending)


def all_contacts(adapter: Adapter, memory: Memory) -> Flow[Iterable[Contact]]:
    del memory
    return adapter.contact_flow()


def found(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Contact]]:
    return adapter.found_flow(customer, memory)


def conversations(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Conversation]]:
    return adapter.conversation_flow(customer, memory)


def messages(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Message]]:
    return adapter.message_flow(customer, memory)


def _in_environment() -> list[Provider]:
    """The providers that the environment says something about."""
    found: list[Provider] = [
        provider
        for provider in PROVIDERS
        if any(name.startswith(f"{ENV_PREFIX}{provider.upper()}_") for name in os.environ)
    ]
    if not found:
        raise ConfigError(f"set the variables of at least one provider, such as {ENV_PREFIX}DIXA_TOKEN")
    return found
