"""The Hub for asyncio."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any, Self, cast

from trilogue._hub.plans import MergeOptions
from trilogue._hub.sending import BaseHub
from trilogue.paging._async_merge import AsyncMergedPager
from trilogue.paging._routine import ClientCaller, run_async
from trilogue.providers._base.aio import AsyncProviderClient

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from types import TracebackType

    from trilogue._hub.plans import Order
    from trilogue.paging._plans import OnError
    from trilogue.providers.dixa import AsyncDixa
    from trilogue.providers.sinch import AsyncSinch
    from trilogue.providers.sunshine import AsyncSunshine
    from trilogue.records import Contact, Conversation, Customer, Message, Provider


class AsyncHub(BaseHub["AsyncProviderClient[Any, Any, Any, Any]"]):
    """Several providers as one, for asyncio: the methods of ``Hub``, with ``async for`` and ``await``.

    Providers and conversations are read side by side, in tasks, while a result is iterated. Breaking out of the
    iteration cancels the tasks.

    Args:
        clients: asynchronous clients, at most one of each provider.

    """

    _kind = AsyncProviderClient
    _asynchronous = True

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

    def contacts(
        self,
        *,
        providers: Collection[Provider] | None = None,
        on_error: OnError = "raise",
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = True,
    ) -> AsyncMergedPager[Contact]:
        """All contacts of all providers, newest first where a service gives their age; see ``Hub.contacts``.

        Args:
            providers: which providers to ask; all of the Hub's by default.
            on_error: "raise": an error of one provider ends the iteration. "collect": it ends that provider's items and
                is put into ``pager.errors``; all items of the others come.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it on all providers.
            prefetch: request pages before they are needed, as many of each provider as its client's ``concurrency``.

        """
        return AsyncMergedPager(
            self._contacts_plan(MergeOptions(providers, on_error, max_items, resume_from, prefetch))
        )

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
    ) -> AsyncMergedPager[Contact]:
        """The contacts that are this customer, on every provider; see ``Hub.find_contacts``.

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
        return AsyncMergedPager(self._find_plan(customer, options))

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
    ) -> AsyncMergedPager[Conversation]:
        """A customer's conversations, the one with the last activity first; see ``Hub.conversations``.

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
        return AsyncMergedPager(
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
    ) -> AsyncMergedPager[Message]:
        """A customer's messages of all conversations on all providers, newest first; see ``Hub.messages``.

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
        return AsyncMergedPager(
            self._messages_plan(
                customer,
                MergeOptions(providers, on_error, max_items, resume_from, prefetch, scan, expand, since, until, order),
            )
        )

    async def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | None = None,
        to: Contact | Customer | None = None,
        provider: Provider | None = None,
        reference: str | None = None,
    ) -> Message:
        """Send a text to a conversation, a contact or a customer; see ``Hub.send_text``.

        Args:
            text: what to send.
            conversation: the conversation to send to.
            to: instead of a conversation, a contact or a customer.
            provider: which provider to send to a customer through.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        client, routine = self._text_routine(text, conversation, to, provider, reference)
        return await run_async(routine, ClientCaller(client))

    async def reply(
        self, message: Message, *, text: str | None = None, content: Any = None, reference: str | None = None
    ) -> Message:
        """Answer a message in its conversation, through its provider; see ``Hub.reply``.

        Args:
            message: a message of any of the Hub's providers, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the message's service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        client, routine = self._reply_routine(message, text, content, reference)
        return await run_async(routine, ClientCaller(client))

    async def find_sent(self, *, conversation: Conversation | Message, reference: str) -> Message | None:
        """The message that was sent with a reference, or None; see ``Hub.find_sent``.

        Args:
            conversation: a conversation, or a message in it.
            reference: what the message was sent with.

        """
        client, routine = self._find_sent_routine(conversation, reference)
        return await run_async(routine, ClientCaller(client))

    async def close(self) -> None:
        """Close all clients."""
        async with AsyncExitStack() as stack:
            for client in self._clients.values():
                stack.push_async_callback(client.close)

    async def aclose(self) -> None:
        """The same as ``close``, under httpx's name for it."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
