"""The provider-neutral methods of asynchronous clients, over a provider's adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from trilogue import _http
from trilogue._http.settings import AsyncTransport
from trilogue.paging._options import ListOptions
from trilogue.providers._base.client import BaseClient, RawContactT, RawConversationT, RawMessageT, RawSentT

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from trilogue._http import AsyncHttpClient, Settings
    from trilogue.paging._options import OnProblem
    from trilogue.paging._pagers import AsyncPager
    from trilogue.paging._pages import Listing
    from trilogue.paging._routine import Routine
    from trilogue.records import Contact, Conversation, Customer, Message

T = TypeVar("T")
R = TypeVar("R")


class AsyncProviderClient(BaseClient[AsyncTransport], Generic[RawContactT, RawConversationT, RawMessageT, RawSentT]):
    """One provider, for asyncio: the methods of ``ProviderClient``, with ``async for`` and ``await``."""

    _http: AsyncHttpClient

    def _connect(self, settings: Settings) -> None:
        self._http = _http.AsyncHttpClient(settings)  # Loaded here, so that a synchronous program does not load it.

    def _pager(self, listing: Listing[T], options: ListOptions) -> AsyncPager[T]:
        from trilogue.paging._pagers import AsyncPager  # noqa: PLC0415 - only for listings

        return AsyncPager(listing, self._caller, max_items=options.max_items, prefetch=options.prefetch)

    async def _run(self, routine: Routine[R]) -> R:
        from trilogue.paging._routine import run_async  # noqa: PLC0415 - only for records

        return await run_async(routine, self._caller)

    async def close(self) -> None:
        """Close the connections, unless they belong to an ``http_client=`` of yours."""
        await self._http.aclose()

    async def aclose(self) -> None:
        """The same as ``close``, under httpx's name for it."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def contacts(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
        on_problem: OnProblem = "yield",
    ) -> AsyncPager[Contact[RawContactT]]:
        """All contacts, in the service's order; see ``ProviderClient.contacts``."""
        options = ListOptions(page_size, max_items, resume_from, prefetch, on_problem)
        return self._pager(self._adapter.contacts(options), options)

    def find_contacts(
        self,
        customer: Customer,
        *,
        scan: bool = False,
        max_items: int | None = None,
        resume_from: str | None = None,
        on_problem: OnProblem = "yield",
    ) -> AsyncPager[Contact[RawContactT]]:
        """The contacts that are this customer; see ``ProviderClient.find_contacts``."""
        options = ListOptions(max_items=max_items, resume_from=resume_from, on_problem=on_problem)
        return self._pager(self._adapter.find_contacts(customer, options, scan=scan), options)

    def conversations(
        self,
        *,
        contact: Contact | str | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
        on_problem: OnProblem = "yield",
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> AsyncPager[Conversation[RawConversationT]]:
        """The conversations of a contact, in the service's order; see ``ProviderClient.conversations``."""
        options = ListOptions(page_size, max_items, resume_from, prefetch, on_problem, since, until)
        return self._pager(self._adapter.conversations(contact, options), options)

    def messages(
        self,
        *,
        conversation: Conversation | str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
        on_problem: OnProblem = "yield",
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> AsyncPager[Message[RawMessageT]]:
        """The messages of a conversation, newest first; see ``ProviderClient.messages``."""
        options = ListOptions(page_size, max_items, resume_from, prefetch, on_problem, since, until)
        return self._pager(self._adapter.messages(conversation, options), options)

    async def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[RawSentT]:
        """Send a text to a conversation or to a contact; see ``ProviderClient.send_text``."""
        return await self._run(self._adapter.send_text(text, conversation=conversation, to=to, reference=reference))

    async def find_sent(
        self, *, conversation: Conversation | Message | str, reference: str
    ) -> Message[RawMessageT] | None:
        """The message that was sent with a reference, or None; see ``ProviderClient.find_sent``."""
        return await self._run(self._adapter.find_sent(conversation, reference))
