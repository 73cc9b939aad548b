"""Several providers as one: a customer's conversations and messages across services, newest first.

``AsyncHub`` is in ``_async_hub``, so that a synchronous program does not load it.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar, cast

import attrs

from trilogue._auth.credentials import missing_variables, set_providers
from trilogue._internal.arguments import short
from trilogue.errors import ConfigError
from trilogue.paging._merge import Expansion, MergedPager, OnError, Plan, Source
from trilogue.paging._routine import call_operation, run
from trilogue.providers import PROVIDERS, client_class
from trilogue.providers._base.arguments import wrong_customer
from trilogue.providers._base.client import DEFAULT_RETRY, DEFAULT_TIMEOUTS, BaseClient, variables_of
from trilogue.providers._base.finding import find_first, second_searches
from trilogue.providers._base.reading import last_activity
from trilogue.providers._base.sync import ProviderClient
from trilogue.records import Contact, Conversation, Customer, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from types import TracebackType

    from trilogue._http import Timeouts, Verify
    from trilogue.paging._merge import FirstRound
    from trilogue.paging._routine import Routine, Stream
    from trilogue.providers._base.adapter import Adapter
    from trilogue.providers._base.aio import AsyncProviderClient
    from trilogue.providers._base.sending import SendingAdapter
    from trilogue.providers.dixa import Dixa
    from trilogue.providers.sinch import Sinch
    from trilogue.providers.sunshine import Sunshine
    from trilogue.records import Provider
    from trilogue.retry import RetryEvent, RetryPolicy

T = TypeVar("T")
ClientT = TypeVar("ClientT", bound="ProviderClient[Any, Any, Any, Any] | AsyncProviderClient[Any, Any, Any, Any]")


class MergeOptions(NamedTuple):
    """The keyword arguments that the listings of a Hub share."""

    providers: Collection[Provider] | None
    on_error: OnError
    max_items: int | None
    scan: bool = False
    expand: bool = False


class BaseHub(Generic[ClientT]):
    """What ``Hub`` and ``AsyncHub`` share: their clients, and what they ask them for."""

    _kind: type[Any]
    """The class of its clients."""
    _asynchronous: bool

    def __init__(self, *clients: ClientT) -> None:
        if not clients:
            raise ConfigError("a Hub needs at least one client, as in Hub(Dixa(token=…))")
        for client in clients:
            if not isinstance(client, BaseClient):
                raise TypeError(f"clients must be clients, as in Hub(Dixa(token=…), …), not {short(client)}")
            if not isinstance(client, self._kind):
                raise ConfigError("Hub takes synchronous clients (Dixa …), AsyncHub asynchronous ones (AsyncDixa …)")
        self._clients: dict[Provider, ClientT] = {client.provider: client for client in clients}
        if len(self._clients) < len(clients):
            raise ConfigError("a Hub takes one client of each provider: make a second Hub for a second account")

    @classmethod
    def from_env(
        cls,
        *,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        on_retry: Callable[[RetryEvent], object] | None = None,
        concurrency: int | None = None,
        proxy: str | None = None,
        verify: Verify = True,
    ) -> Self:
        """Make a client for each provider that has a ``TRILOGUE_<PROVIDER>_…`` variable; see their ``from_env``.

        The arguments are those of the clients' constructors, for all of them; None is a client's default.

        Raises:
            ConfigError: no such variable is set, or some are missing; it names all of them, of all providers.

        """
        kinds = {
            provider: client_class(provider, asynchronous=cls._asynchronous) for provider in _providers_in_environment()
        }
        if missing := [name for kind in kinds.values() for name in variables_of(kind).missing()]:
            raise missing_variables(missing)
        clients = [
            kind.from_env(
                timeout=timeout,
                total_timeout=total_timeout,
                max_attempts=max_attempts,
                retry=retry,
                on_retry=on_retry,
                **({} if concurrency is None else {"concurrency": concurrency}),
                proxy=proxy,
                verify=verify,
            )
            for kind in kinds.values()
        ]
        return cls(*clients)

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The Hub's providers, in the order of its clients."""
        return tuple(self._clients)

    def client(self, provider: Provider) -> ClientT:
        """The client of a provider.

        Raises:
            ConfigError: the Hub has none.

        """
        if not isinstance(provider, str) or provider not in self._clients:
            name = provider if isinstance(provider, str) else short(provider)
            raise ConfigError(f"this Hub has no {name} client, only {', '.join(self._clients)}")
        return self._clients[provider]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._clients.values()))})"

    def _plan(
        self,
        name: str,
        start: Callable[[Adapter], Stream[Iterable[T]]],
        time: Callable[[T], datetime | None],
        options: MergeOptions,
    ) -> Plan[T, Any]:
        if options.on_error not in ("raise", "collect"):
            raise ValueError(f'on_error must be "raise" or "collect", not {short(options.on_error)}')
        sources = [
            Source[T, Any](partial(start, _adapter(client)), partial(call_operation, client))
            for client in self._chosen(options.providers)
        ]
        return Plan(name, sources, time, options.on_error, options.max_items)

    def _customer_plan(
        self,
        name: str,
        customer: Customer,
        method: str,
        time: Callable[[T], datetime | None],
        options: MergeOptions,
    ) -> Plan[T, Any]:
        """The plan for one customer's items; ``method`` of an adapter is the stream of those on its service."""
        if not isinstance(customer, Customer):
            raise wrong_customer(customer)
        search = methodcaller("find", customer, scan=options.scan)
        plan: Plan[T, Any] = self._plan(name, methodcaller(method, search), time, options)
        if not options.expand:
            return plan
        clients = self._chosen(options.providers)

        def sources(first: FirstRound) -> list[Source[T, Any]]:
            searches = second_searches(customer, [_adapter(client) for client in clients], first, scan=options.scan)
            return [
                Source(partial(methodcaller(method, search), _adapter(client)), partial(call_operation, client))
                for client, search in zip(clients, searches, strict=True)
            ]

        # Reading all contacts is the last resort, for the second search.
        first = self._find_plan(customer, options._replace(expand=False, scan=False, max_items=None))
        return attrs.evolve(plan, expansion=Expansion(first, sources))

    def _contacts_plan(self, options: MergeOptions) -> Plan[Contact, Any]:
        return self._plan("contacts", methodcaller("contact_stream"), attrgetter("created_at"), options)

    def _find_plan(self, customer: Customer, options: MergeOptions) -> Plan[Contact, Any]:
        return self._customer_plan("find_contacts", customer, "found_stream", attrgetter("created_at"), options)

    def _conversations_plan(self, customer: Customer, options: MergeOptions) -> Plan[Conversation, Any]:
        return self._customer_plan("conversations", customer, "conversation_stream", last_activity, options)

    def _messages_plan(self, customer: Customer, options: MergeOptions) -> Plan[Message, Any]:
        return self._customer_plan("messages", customer, "message_stream", attrgetter("sent_at"), options)

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

    def _sending_client(
        self, conversation: Conversation | None, to: Contact | Customer | None, provider: Provider | None
    ) -> ClientT:
        """The client to send through.

        Raises:
            TypeError: a record is of another kind, both of ``conversation`` and ``to`` or neither were given, or a
                customer without a provider.
            ValueError: ``provider`` is not the record's.

        """
        record = conversation if to is None else to
        if record is None or (conversation is not None and to is not None):
            raise TypeError("give either conversation=… or to=…")
        kinds = (Conversation,) if to is None else (Contact, Customer)
        _require_kind("conversation" if to is None else "to", record, kinds)
        named = provider if isinstance(record, Customer) else record.provider
        if named is None:
            raise TypeError("several providers may know a Customer: name the one to send through with provider=…")
        if provider is not None and provider != named:
            raise ValueError(f"this {type(record).__name__.lower()} is {named}'s, not {provider}'s")
        return self.client(named)

    def _text_routine(
        self,
        text: str,
        conversation: Conversation | None,
        to: Contact | Customer | None,
        provider: Provider | None,
        reference: str | None,
    ) -> tuple[ClientT, Routine[Message]]:
        client = self._sending_client(conversation, to, provider)
        return client, _send_text(_adapter(client), text, conversation, to, reference)

    def _reply_routine(
        self, message: Message, text: str | None, content: Any, reference: str | None
    ) -> tuple[ClientT, Routine[Message]]:
        _require_kind("message", message, (Message,))
        client = self.client(message.provider)
        return client, _adapter(client).reply(message, text=text, content=content, reference=reference)

    def _find_sent_routine(
        self, conversation: Conversation | Message, reference: str
    ) -> tuple[ClientT, Routine[Message | None]]:
        _require_kind("conversation", conversation, (Conversation, Message))
        client = self.client(conversation.provider)
        return client, _adapter(client).find_sent(conversation, reference)


class Hub(BaseHub["ProviderClient[Any, Any, Any, Any]"]):
    """Several providers as one, for synchronous code.

    Providers are read side by side, each in a thread, while a result is iterated; results are merged, newest first. A
    context manager: leaving it closes the clients.

    Args:
        clients: at most one of each provider.

    Raises:
        ConfigError: no client, two of one provider, or an asynchronous client.

    """

    _kind = ProviderClient
    _asynchronous = False

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

    def contacts(
        self,
        *,
        providers: Collection[Provider] | None = None,
        on_error: OnError = "raise",
        max_items: int | None = None,
    ) -> MergedPager[Contact]:
        """All contacts of all providers, newest first where a service gives their age.

        A service without such a list (Sunshine) gives none, and is in ``pager.skipped``.

        Args:
            providers: which providers to ask; all of the Hub's by default.
            on_error: "raise": an error of one provider ends the iteration. "collect": it ends that provider's items and
                is put into ``pager.errors``; all items of the others come.
            max_items: contacts in total; all by default.

        """
        return MergedPager(self._contacts_plan(MergeOptions(providers, on_error, max_items)))

    def find_contacts(
        self,
        customer: Customer,
        *,
        providers: Collection[Provider] | None = None,
        scan: bool = False,
        expand: bool = False,
        on_error: OnError = "raise",
        max_items: int | None = None,
    ) -> MergedPager[Contact]:
        """The contacts that are this customer, on every provider.

        What a service was not searched by, since it cannot, is in ``pager.skipped``.

        Args:
            customer: who to look for.
            providers: see ``contacts``.
            scan: where a service cannot search by what the customer has, and nothing was found otherwise, read all its
                contacts: Sinch's, for an e-mail address, up to the client's ``contact_scan_limit``.
            expand: search twice: what the contacts of one service add to the customer (external id, e-mail addresses,
                phone numbers) is used to search the others. Persons who share an address or a number become one.
            on_error: see ``contacts``.
            max_items: contacts in total; all by default.

        """
        options = MergeOptions(providers, on_error, max_items, scan, expand)
        return MergedPager(self._find_plan(customer, options))

    def conversations(
        self,
        customer: Customer,
        *,
        providers: Collection[Provider] | None = None,
        scan: bool = False,
        expand: bool = False,
        on_error: OnError = "raise",
        max_items: int | None = None,
    ) -> MergedPager[Conversation]:
        """A customer's conversations, the one with the last activity first.

        All of them are read before the first one is given: no service promises their order.

        Args:
            customer: whose conversations.
            providers: see ``contacts``.
            scan: see ``find_contacts``.
            expand: see ``find_contacts``.
            on_error: see ``contacts``.
            max_items: conversations in total; all by default.

        """
        return MergedPager(
            self._conversations_plan(customer, MergeOptions(providers, on_error, max_items, scan, expand))
        )

    def messages(
        self,
        customer: Customer,
        *,
        providers: Collection[Provider] | None = None,
        scan: bool = False,
        expand: bool = False,
        on_error: OnError = "raise",
        max_items: int | None = None,
    ) -> MergedPager[Message]:
        """A customer's messages of all conversations on all providers, newest first.

        Args:
            customer: whose messages.
            providers: see ``contacts``.
            scan: see ``find_contacts``.
            expand: see ``find_contacts``.
            on_error: see ``contacts``.
            max_items: messages in total; all by default.

        """
        options = MergeOptions(providers, on_error, max_items, scan, expand)
        return MergedPager(self._messages_plan(customer, options))

    def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | None = None,
        to: Contact | Customer | None = None,
        provider: Provider | None = None,
        reference: str | None = None,
    ) -> Message:
        """Send a text through the provider of a conversation or a contact; to a customer, through the one named.

        This library never sends it twice. An error with ``outcome="unknown"`` says that it may have arrived, and
        ``error.lookup`` whether it was found afterwards; ``find_sent`` looks for it again.

        Args:
            text: what to send.
            conversation: the conversation to send to.
            to: instead of a conversation, a contact or a customer.
            provider: which provider to send to a customer through.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default.

        Raises:
            NotFoundError: the provider has no contact that is this customer.
            NotSupportedError: the provider cannot search by anything that the customer has.

        """
        client, routine = self._text_routine(text, conversation, to, provider, reference)
        return run(routine, partial(call_operation, client))

    def reply(
        self, message: Message, *, text: str | None = None, content: Any = None, reference: str | None = None
    ) -> Message:
        """Answer a message in its conversation, through its provider; otherwise like ``send_text``.

        Args:
            message: a message of any of the Hub's providers, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the message's service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        """
        client, routine = self._reply_routine(message, text, content, reference)
        return run(routine, partial(call_operation, client))

    def find_sent(self, *, conversation: Conversation | Message, reference: str) -> Message | None:
        """The message that was sent with a reference, or None; see ``find_sent`` of the clients.

        Args:
            conversation: a conversation, or a message in it.
            reference: what the message was sent with.

        """
        client, routine = self._find_sent_routine(conversation, reference)
        return run(routine, partial(call_operation, client))

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


def _require_kind(name: str, value: object, kinds: tuple[type, ...]) -> None:
    if not isinstance(value, kinds):
        names = " or ".join(kind.__name__ for kind in kinds)
        raise TypeError(f"{name} must be a {names}, which names its provider, not {type(value).__name__}")


def _adapter(client: BaseClient[Any]) -> SendingAdapter:
    # Not public on clients, since only a Hub needs it.
    adapter: SendingAdapter = getattr(client, "_adapter")  # noqa: B009 - as above
    return adapter


def _send_text(
    adapter: SendingAdapter,
    text: str,
    conversation: Conversation | None,
    to: Contact | Customer | None,
    reference: str | None,
) -> Routine[Message]:
    if isinstance(to, Customer):
        adapter.check_text("text", text)
        adapter.checked_reference(reference)
        to = yield from find_first(adapter, to)
    return (yield from adapter.send_text(text, conversation=conversation, to=to, reference=reference))


def _providers_in_environment() -> list[Provider]:
    """The providers of which a variable is set."""
    names = set_providers(PROVIDERS)
    found: list[Provider] = [provider for provider in PROVIDERS if provider in names]
    if not found:
        needed = "; ".join(
            ", ".join(variables_of(client_class(provider, asynchronous=False)).missing()) for provider in PROVIDERS
        )
        raise ConfigError(f"set the variables of at least one provider in the environment: {needed}")
    return found


def __getattr__(name: str) -> object:
    if name == "AsyncHub":  # Built on this module, and imported when first used.
        return import_module("trilogue._async_hub").AsyncHub
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
