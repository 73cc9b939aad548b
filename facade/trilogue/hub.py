"""Several providers as one: a customer's conversations and messages across services, newest first.

``AsyncHub`` is in ``_async_hub``, so that a synchronous program does not load it.
"""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self, cast

from trilogue._hub.plans import MergeOptions
from trilogue._hub.sending import BaseHub
from trilogue.paging._merge import MergedPager
from trilogue.paging._routine import ClientCaller, run
from trilogue.providers._base.sync import ProviderClient

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from types import TracebackType

    from trilogue._hub.plans import Order
    from trilogue.paging._plans import OnError
    from trilogue.providers.dixa import Dixa
    from trilogue.providers.sinch import Sinch
    from trilogue.providers.sunshine import Sunshine
    from trilogue.records import Contact, Conversation, Customer, Message, Provider


class Hub(BaseHub["ProviderClient[Any, Any, Any, Any]"]):
    """Several providers as one, for synchronous code.

    Providers and conversations are read side by side, in a small pool of threads, while a result is iterated; results
    are merged, newest first. A context manager: leaving it closes the clients.

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
        resume_from: str | None = None,
        prefetch: bool = True,
    ) -> MergedPager[Contact]:
        """All contacts of all providers, newest first where a service gives their age.

        A service without such a list (Sunshine) gives none, and is in ``pager.skipped``.

        Args:
            providers: which providers to ask; all of the Hub's by default.
            on_error: "raise": an error of one provider ends the iteration. "collect": it ends that provider's items and
                is put into ``pager.errors``; all items of the others come.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it on all providers.
            prefetch: request pages before they are needed, as many of each provider as its client's ``concurrency``.

        Raises:
            ValueError: an argument is out of range, or ``resume_from`` belongs to another listing.

        """
        options = MergeOptions(providers, on_error, max_items, resume_from, prefetch)
        return MergedPager(self._contacts_plan(options))

    def find_contacts(
        self,
        customer: Customer,
        *,
        providers: Collection[Provider] | None = None,
        scan: bool = False,
        expand: bool = False,
        on_error: OnError = "raise",
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = True,
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
            resume_from: see ``contacts``.
            prefetch: see ``contacts``.

        """
        options = MergeOptions(providers, on_error, max_items, resume_from, prefetch, scan, expand)
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
        resume_from: str | None = None,
        prefetch: bool = True,
        since: datetime | None = None,
        until: datetime | None = None,
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
            resume_from: see ``contacts``.
            prefetch: see ``contacts``.
            since: only conversations whose last activity was at this time or after it, a datetime with a time zone; see
                the clients' ``conversations``.
            until: only conversations whose last activity was before this time.

        """
        return MergedPager(
            self._conversations_plan(
                customer,
                MergeOptions(providers, on_error, max_items, resume_from, prefetch, scan, expand, since, until),
            )
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
        resume_from: str | None = None,
        prefetch: bool = True,
        since: datetime | None = None,
        until: datetime | None = None,
        order: Order = "newest",
    ) -> MergedPager[Message]:
        """A customer's messages of all conversations on all providers, newest first.

        Args:
            customer: whose messages.
            providers: see ``contacts``.
            scan: see ``find_contacts``.
            expand: see ``find_contacts``.
            on_error: see ``contacts``.
            max_items: messages in total; all by default.
            resume_from: see ``contacts``.
            prefetch: see ``contacts``.
            since: only messages from this time on, a datetime with a time zone; see the clients' ``messages``.
            until: only messages before this time.
            order: "newest" gives the newest message first. "oldest" gives the oldest first, for which all of the
                customer's messages are read, and held in memory, before the first one is given: bound them with
                ``since``.

        """
        options = MergeOptions(providers, on_error, max_items, resume_from, prefetch, scan, expand, since, until, order)
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

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        Raises:
            NotFoundError: the provider has no contact that is this customer.
            NotSupportedError: the provider cannot search by anything that the customer has.

        """
        client, routine = self._text_routine(text, conversation, to, provider, reference)
        return run(routine, ClientCaller(client))

    def reply(
        self, message: Message, *, text: str | None = None, content: Any = None, reference: str | None = None
    ) -> Message:
        """Answer a message in its conversation, through its provider; otherwise like ``send_text``.

        Args:
            message: a message of any of the Hub's providers, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the message's service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        client, routine = self._reply_routine(message, text, content, reference)
        return run(routine, ClientCaller(client))

    def find_sent(self, *, conversation: Conversation | Message, reference: str) -> Message | None:
        """The message that was sent with a reference, or None; see ``find_sent`` of the clients.

        Args:
            conversation: a conversation, or a message in it.
            reference: what the message was sent with.

        """
        client, routine = self._find_sent_routine(conversation, reference)
        return run(routine, ClientCaller(client))

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


def __getattr__(name: str) -> object:
    if name == "AsyncHub":  # Built on this module, and imported when first used.
        return import_module("trilogue._async_hub").AsyncHub
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
