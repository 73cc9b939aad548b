"""What all clients have in common: the provider-neutral methods, sync and async, over a provider's adapter.

Records, pagers and adapters are imported where they are first used: a program that only calls operations starts faster.
"""

from __future__ import annotations

import abc
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Self, TypedDict, TypeVar, Unpack, cast

import attrs

from trilogue import _http as http
from trilogue._http import CallOptions, Settings, Timeouts
from trilogue._http.error_bodies import from_response
from trilogue._internal.json_reader import loads
from trilogue._internal.options import check_names
from trilogue._internal.twins import awaited, paged
from trilogue.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from trilogue._auth import Auth
    from trilogue._http import AsyncHttpClient, HttpClient, Transport
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.paging import AsyncPager, Pager, PagingOptions, RecordOptions
    from trilogue.paging._pages import Listing
    from trilogue.paging._routine import Call, Task
    from trilogue.providers._base.adapter import Adapter, Capabilities
    from trilogue.providers.rules import ServiceRules
    from trilogue.records import Contact, Conversation, Customer, Message, Provider
    from trilogue.retry import RetryEvent

T = TypeVar("T")
R = TypeVar("R")
AdapterT_co = TypeVar("AdapterT_co", bound="Adapter", covariant=True)


class ClientOptions(TypedDict, total=False):
    """Keyword arguments that every client takes; see ``trilogue._http.Settings`` for the defaults."""

    timeout: float | Timeouts
    """Seconds for each phase of an attempt: 5 to connect, 30 to read and write by default."""
    total_timeout: float
    """Seconds for a whole call, all attempts and waits included; 60 by default. Per page for listings."""
    max_attempts: int
    """Requests sent for one call at most; 3 by default, 1 switches retrying off."""
    retry: RetryPolicy
    """The whole policy; ``total_timeout`` and ``max_attempts`` change their part of it."""
    rate_limit: RateLimit | RateLimiter | None
    """The client's own limit; by default what the provider documents, None for none."""
    on_retry: Callable[[RetryEvent], object]
    """Called before each wait for another attempt."""
    max_response_bytes: int
    """The largest answer that is accepted; 64 MiB by default."""
    transport: Transport
    """An httpx transport instead of the network, for tests."""


def settings(rules: ServiceRules, base_url: str, auth: Auth, options: ClientOptions) -> Settings:
    """What an HTTP client is made from."""
    check_names(options, ClientOptions, "client")
    given = cast("Mapping[str, Any]", options)
    changes = {name: given[name] for name in ("total_timeout", "max_attempts") if name in given}
    rest = {name: given[name] for name in ("timeout", "on_retry", "max_response_bytes", "transport") if name in given}
    if "rate_limit" in given:
        rest["limiter"] = given["rate_limit"]
    retry = attrs.evolve(options.get("retry", RetryPolicy()), **changes)
    return Settings(rules=rules, base_url=base_url, auth=auth, retry=retry, **rest)


class AnyClient(abc.ABC, Generic[AdapterT_co]):
    """What sync and async clients share: what they are made of. Not for use by itself."""

    provider: Provider
    _http: Any

    @abc.abstractmethod
    def _connected(self, settings: Settings) -> Any:
        """The HTTP client, of the kind that this client needs."""

    def open(
        self,
        http: object,
        adapter: Callable[[], Any],
        defaults: Mapping[str, str] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Put the client together: what every way of making one ends in.

        ``defaults`` are the path parameters that operations may leave out.
        """
        self._http = http
        self._defaults = defaults
        self._make_adapter = adapter
        self._options = options

    @cached_property
    def adapter(self) -> AdapterT_co:
        """The provider's side without I/O; for ``trilogue.hub``."""
        made: AdapterT_co = self._make_adapter()
        return made

    @property
    def capabilities(self) -> Capabilities:
        """What works for this provider, and what to do where it does not."""
        return self.adapter.capabilities

    def with_options(
        self,
        *,
        timeout: float | Timeouts | None = None,
        max_attempts: int | None = None,
        total_timeout: float | None = None,
    ) -> Self:
        """The same client on the same connections, whose calls wait or retry differently. Closing one closes both."""
        given = {"timeout": timeout, "max_attempts": max_attempts, "total_timeout": total_timeout}
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        options = attrs.evolve(self._options or CallOptions(), **changes)
        return _assembled(type(self), (self._http, self._make_adapter, self._defaults, options))

    def _operation(self, wanted: Call) -> Any:
        # Each subclass has an ``api`` of its own type.
        return attrgetter(f"api.{wanted.operation}")(self)

    def _generated(self) -> dict[str, Any]:
        """The arguments of the generated client."""
        extensions = {} if self._options is None else {"options": self._options}
        return {
            "httpx_client": self._http,
            "defaults": self._defaults,
            "error_factory": from_response,
            "loads": loads,
            "extensions": extensions,
        }

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._http.settings.base_url!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _assembled, (type(self), (self._http, self._make_adapter, self._defaults, self._options))


ClientT = TypeVar("ClientT", bound=AnyClient[Any])


def _assembled(kind: type[ClientT], parts: tuple[Any, ...]) -> ClientT:
    client = kind.__new__(kind)
    client.open(*parts)
    return client


class ProviderClient(AnyClient[AdapterT_co]):
    """One provider, for synchronous code. A context manager: leaving it closes the connections."""

    _http: HttpClient

    def _connected(self, settings: Settings) -> HttpClient:
        return http.HttpClient(settings)

    def call(self, wanted: Call) -> object:
        """Call an operation that a flow asks for."""
        return self._operation(wanted)(**wanted.arguments)

    def _pager(self, listing: Listing[T], options: PagingOptions) -> Pager[T]:
        from trilogue.paging import Pager  # noqa: PLC0415 - for listings only

        limit = options.get("max_items")
        return Pager(listing, self.call, max_items=limit, prefetch=options.get("prefetch", False))

    def _run(self, task: Task[R]) -> R:
        from trilogue.paging._routine import run  # noqa: PLC0415 - for records only

        return run(task, self.call)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- the provider-neutral methods

    def contacts(self, **options: Unpack[RecordOptions]) -> Pager[Contact]:
        """All contacts, in the service's order.

        Raises ``NotSupportedError`` on Sunshine, which has no such list: use ``find_contacts``.
        """
        return self._pager(self.adapter.contacts(options), options)

    def find_contacts(self, customer: Customer, **options: Unpack[RecordOptions]) -> Pager[Contact]:
        """The contacts that are this customer, found by id, else external id, else e-mail, else phone.

        Sinch cannot search: its contacts are read through, up to ``contact_scan_limit``, until the customer is found.

        Raises ``NotSupportedError``, when iterated, if the service can look for nothing that the customer has.
        """
        return self._pager(self.adapter.find_contacts(customer, options), options)

    def conversations(
        self, *, contact: Contact | str | None = None, **options: Unpack[RecordOptions]
    ) -> Pager[Conversation]:
        """The conversations of a contact (a record or its id), in the service's order.

        Raises ``NotSupportedError`` without a contact, but on Sinch, which then lists all conversations of the app.
        """
        return self._pager(self.adapter.conversations(contact, options), options)

    def messages(self, *, conversation: Conversation | str, **options: Unpack[RecordOptions]) -> Pager[Message]:
        """The messages of a conversation (a record or its id), newest first."""
        return self._pager(self.adapter.messages(conversation, options), options)

    def send_text(
        self, *, text: str, conversation: Conversation | str | None = None, to: Contact | str | None = None
    ) -> Message:
        """Send a text to a conversation, or to a contact in the conversation they used last.

        It is never sent twice by this library: an error with ``outcome="unknown"`` says that it may have arrived.
        """
        return self._run(self.adapter.send_text(text, conversation=conversation, to=to))


class AsyncProviderClient(AnyClient[AdapterT_co]):
    """One provider, for asyncio. The methods of ``ProviderClient``, with ``async for`` and ``await``."""

    _http: AsyncHttpClient

    def _connected(self, settings: Settings) -> AsyncHttpClient:
        return http.AsyncHttpClient(settings)

    async def call(self, wanted: Call) -> object:
        """Call an operation that a flow asks for."""
        return await self._operation(wanted)(**wanted.arguments)

    def _pager(self, listing: Listing[T], options: PagingOptions) -> AsyncPager[T]:
        from trilogue.paging import AsyncPager  # noqa: PLC0415 - for listings only

        limit = options.get("max_items")
        return AsyncPager(listing, self.call, max_items=limit, prefetch=options.get("prefetch", False))

    async def _run(self, task: Task[R]) -> R:
        from trilogue.paging._routine import run_async  # noqa: PLC0415 - for records only

        return await run_async(task, self.call)

    async def close(self) -> None:
        """Close the connections. ``aclose`` is the same, under httpx's name for it."""
        await self._http.aclose()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    contacts = paged(ProviderClient[Any].contacts)
    find_contacts = paged(ProviderClient[Any].find_contacts)
    conversations = paged(ProviderClient[Any].conversations)
    messages = paged(ProviderClient[Any].messages)
    send_text = awaited(ProviderClient[Any].send_text)
