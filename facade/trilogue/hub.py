"""Several providers as one: a customer's conversations and messages across services, newest first."""

from __future__ import annotations

import os
from contextlib import AsyncExitStack, ExitStack
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Self, TypedDict, TypeVar, Unpack, cast

from trilogue._flow import run, run_async
from trilogue._merged import AsyncMergedPager, MergedPager, OnError, Plan, Source
from trilogue._options import check_names
from trilogue._twins import awaited, merging
from trilogue.credentials import ENV_PREFIX
from trilogue.errors import ConfigError, NotFound
from trilogue.providers._adapter import Memory
from trilogue.providers._client import AsyncProviderClient, ClientOptions, ProviderClient
from trilogue.providers._reading import activity
from trilogue.records import Contact, Conversation, Customer, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import datetime
    from types import TracebackType

    from trilogue._flow import Flow, Task
    from trilogue.providers._adapter import Adapter
    from trilogue.providers.dixa import AsyncDixa, Dixa
    from trilogue.providers.sinch import AsyncSinch, Sinch
    from trilogue.providers.sunshine import AsyncSunshine, Sunshine
    from trilogue.records import Provider

T = TypeVar("T")
R = TypeVar("R")
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

    def __init__(self, *clients: ClientT) -> None:
        self._clients: dict[Provider, ClientT] = {client.provider: client for client in clients}
        self._memories: dict[Provider, Memory] = {client.provider: Memory() for client in clients}
        if not clients:
            raise ConfigError("a Hub needs at least one client, as in Hub(Dixa(token=…))")
        if len(self._clients) < len(clients):
            raise ConfigError("a Hub takes one client of each provider: make a second Hub for a second account")
        if not all(isinstance(client, self._kind) for client in clients):
            raise ConfigError("Hub takes synchronous clients (Dixa …), AsyncHub asynchronous ones (AsyncDixa …)")

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
                raise NotFound("no contact is this customer: create one first", provider=client.provider)
            to = found[0]
        sending: Task[Message] = client.adapter.send_text(text, conversation=conversation, to=to)
        return (yield from sending)


class Hub(AnyHub["ProviderClient[Any]"]):
    """Several providers as one, for synchronous code.

    Providers run side by side, each in a thread while it is iterated; results merge newest first. A context manager:
    leaving it closes the clients. What was read of Sinch's contacts, which cannot be searched, is remembered as long as
    the Hub lives: a contact created meanwhile may need a new Hub, or its id.

    Args:
        clients: one of each provider at most.

    Raises:
        ConfigError: no client, two of one provider, or one of the other kind.

    """

    _kind = ProviderClient

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """With a client for each provider that has a ``TRILOGUE_<PROVIDER>_…`` variable; see their ``from_env``."""
        return cls(*(_client_class(provider.capitalize()).from_env(**options) for provider in _in_environment()))

    @property
    def sunshine(self) -> Sunshine:
        """The Sunshine client."""
        return cast("Sunshine", self.client("sunshine"))

    @property
    def dixa(self) -> Dixa:
        """The Dixa client."""
        return cast("Dixa", self.client("dixa"))

    @property
    def sinch(self) -> Sinch:
        """The Sinch client."""
        return cast("Sinch", self.client("sinch"))

    def contacts(self, **options: Unpack[HubOptions]) -> MergedPager[Contact]:
        """All contacts of all providers, newest first where a service tells their age.

        Raises ``NotSupported`` for Sunshine, which has no such list: leave it out with ``providers=``, or collect.
        """
        if options.get("on_error", "raise") == "raise":
            for client in self._chosen(options):
                client.adapter.contacts({})
        return self._merge("contacts", _all_contacts, attrgetter("created_at"), options)

    def find(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Contact]:
        """The contacts that are this customer, on every provider."""
        begin = partial(_found, customer)
        return self._merge("find", begin, attrgetter("created_at"), options)

    def conversations(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Conversation]:
        """A customer's conversations, the one last used first.

        A customer's conversations are read whole before the first one comes: no service promises their order.
        """
        return self._merge("conversations", partial(_conversations, customer), activity, options)

    def messages(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Message]:
        """A customer's messages of all conversations on all providers, newest first."""
        return self._merge("messages", partial(_messages, customer), attrgetter("sent_at"), options)

    def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | None = None,
        to: Contact | Customer | None = None,
        provider: Provider | None = None,
    ) -> Message:
        """Send a text to a conversation or a contact, through its provider; to a customer, through the one named.

        It is never sent twice by this library: an error with ``outcome="unknown"`` says that it may have arrived.
        """
        client = self._recipient(conversation, to, provider)
        return self._run(client, self._sending(client, text, conversation, to))

    def _merge(
        self,
        name: str,
        begin: Callable[[Adapter, Memory], Flow[Iterable[T]]],
        time: Callable[[T], datetime | None],
        options: HubOptions,
    ) -> MergedPager[T]:
        return MergedPager(self._plan(name, begin, time, options))

    def _run(self, client: ProviderClient[Any], task: Task[R]) -> R:
        return run(task, client.call)

    def close(self) -> None:
        """Close all clients."""
        with ExitStack() as stack:
            for client in self._clients.values():
                stack.callback(client.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncHub(AnyHub["AsyncProviderClient[Any]"]):
    """Several providers as one, for asyncio: the methods of ``Hub``, with ``async for`` and ``await``.

    Providers run side by side, each in a task while it is iterated. Breaking out cancels them.
    """

    _kind = AsyncProviderClient

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """With a client for each provider that has a ``TRILOGUE_<PROVIDER>_…`` variable; see their ``from_env``."""
        return cls(
            *(_client_class(f"Async{provider.capitalize()}").from_env(**options) for provider in _in_environment())
        )

    @property
    def sunshine(self) -> AsyncSunshine:
        """The Sunshine client."""
        return cast("AsyncSunshine", self.client("sunshine"))

    @property
    def dixa(self) -> AsyncDixa:
        """The Dixa client."""
        return cast("AsyncDixa", self.client("dixa"))

    @property
    def sinch(self) -> AsyncSinch:
        """The Sinch client."""
        return cast("AsyncSinch", self.client("sinch"))

    contacts = merging(Hub.contacts)
    find = merging(Hub.find)
    conversations = merging(Hub.conversations)
    messages = merging(Hub.messages)
    send_text = awaited(Hub.send_text)

    def _merge(
        self,
        name: str,
        begin: Callable[[Adapter, Memory], Flow[Iterable[T]]],
        time: Callable[[T], datetime | None],
        options: HubOptions,
    ) -> AsyncMergedPager[T]:
        return AsyncMergedPager(self._plan(name, begin, time, options))

    async def _run(self, client: AsyncProviderClient[Any], task: Task[R]) -> R:
        return await run_async(task, client.call)

    async def close(self) -> None:
        """Close all clients."""
        async with AsyncExitStack() as stack:
            for client in self._clients.values():
                stack.push_async_callback(client.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _all_contacts(adapter: Adapter, memory: Memory) -> Flow[Iterable[Contact]]:
    del memory
    return adapter.contact_flow()


def _found(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Contact]]:
    return adapter.found_flow(customer, memory)


def _conversations(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Conversation]]:
    return adapter.conversation_flow(customer, memory)


def _messages(customer: Customer, adapter: Adapter, memory: Memory) -> Flow[Iterable[Message]]:
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


def _client_class(name: str) -> Any:
    import trilogue  # noqa: PLC0415 - loads only the provider that is asked for

    return getattr(trilogue, name)
