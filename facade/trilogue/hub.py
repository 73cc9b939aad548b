"""Several providers as one: a customer's conversations and messages across services, newest first."""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, cast

from trilogue import _hub
from trilogue._internal.twins import awaited, merging
from trilogue.paging._merged import AsyncMergedPager, MergedPager
from trilogue.paging._routine import run, run_async
from trilogue.providers._base.client import AsyncProviderClient, ProviderClient
from trilogue.providers._base.reading import activity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from types import TracebackType

    from trilogue._hub import HubOptions
    from trilogue.paging._routine import Flow, Task
    from trilogue.providers._base.adapter import Adapter, Memory
    from trilogue.providers.dixa import AsyncDixa, Dixa
    from trilogue.providers.sinch import AsyncSinch, Sinch
    from trilogue.providers.sunshine import AsyncSunshine, Sunshine
    from trilogue.records import Contact, Conversation, Customer, Message, Provider

T = TypeVar("T")
R = TypeVar("R")


class Hub(_hub.AnyHub["ProviderClient[Any]"]):
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

        Raises ``NotSupportedError`` for Sunshine, which has no such list: leave it out with ``providers=``, or collect.
        """
        if options.get("on_error", "raise") == "raise":
            for client in self._chosen(options):
                client.adapter.contacts({})
        return self._merge("contacts", _hub.all_contacts, attrgetter("created_at"), options)

    def find(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Contact]:
        """The contacts that are this customer, on every provider."""
        begin = partial(_hub.found, customer)
        return self._merge("find", begin, attrgetter("created_at"), options)

    def conversations(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Conversation]:
        """A customer's conversations, the one last used first.

        A customer's conversations are read whole before the first one comes: no service promises their order.
        """
        return self._merge("conversations", partial(_hub.conversations, customer), activity, options)

    def messages(self, customer: Customer, **options: Unpack[HubOptions]) -> MergedPager[Message]:
        """A customer's messages of all conversations on all providers, newest first."""
        return self._merge("messages", partial(_hub.messages, customer), attrgetter("sent_at"), options)

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


class AsyncHub(_hub.AnyHub["AsyncProviderClient[Any]"]):
    """Several providers as one, for asyncio: the methods of ``Hub``, with ``async for`` and ``await``.

    Providers run side by side, each in a task while it is iterated. Breaking out cancels them.
    """

    _kind = AsyncProviderClient
    _prefix = "Async"

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
        """Close all clients. ``aclose`` is the same, under httpx's name for it."""
        async with AsyncExitStack() as stack:
            for client in self._clients.values():
                stack.push_async_callback(client.close)

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
