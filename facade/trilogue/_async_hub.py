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
        """All contacts of all providers, newest first where a service gives their age; see ``Hub.contacts``."""
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
        """The contacts that are this customer, on every provider; see ``Hub.find_contacts``."""
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
        """A customer's conversations, the one with the last activity first; see ``Hub.conversations``."""
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
        """A customer's messages of all conversations on all providers, newest first; see ``Hub.messages``."""
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
        """Send a text to a conversation, a contact or a customer; see ``Hub.send_text``."""
        client, routine = self._text_routine(text, conversation, to, provider, reference)
        return await run_async(routine, ClientCaller(client))

    async def reply(
        self, message: Message, *, text: str | None = None, content: Any = None, reference: str | None = None
    ) -> Message:
        """Answer a message in its conversation, through its provider; see ``Hub.reply``."""
        client, routine = self._reply_routine(message, text, content, reference)
        return await run_async(routine, ClientCaller(client))

    async def find_sent(self, *, conversation: Conversation | Message, reference: str) -> Message | None:
        """The message that was sent with a reference, or None; see ``Hub.find_sent``."""
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
