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
        """All contacts, in the service's order; see ``ProviderClient.contacts``.

        Args:
            page_size: contacts per request; by default the documented maximum, up to 100; where none is documented, the
                service's own number.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            prefetch: fetch the next page while this one is used.
            on_problem: "yield" gives a contact that cannot be read with ``problem`` set and its data in ``raw``;
                "raise" raises ``ResponseInvalidError``.

        """
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
        """The contacts that are this customer; see ``ProviderClient.find_contacts``.

        Args:
            customer: who to look for.
            scan: where the service cannot search by what the customer has, and nothing was found otherwise, read all
                contacts: Sinch's, for an e-mail address, up to ``contact_scan_limit``. Without effect on the others.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            on_problem: see ``contacts``.

        """
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
        """The conversations of a contact, in the service's order; see ``ProviderClient.conversations``.

        Args:
            contact: a contact of this provider, or its id. Sinch lists all conversations of the app without one.
            page_size: conversations per request; as for ``contacts``.
            max_items: conversations in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            prefetch: fetch the next page while this one is used.
            on_problem: see ``contacts``.
            since: only conversations whose last activity, as far as the service says it, was at or after this datetime
                with a time zone. All are requested, and those without a time given.
            until: only conversations whose last activity was before this time.

        """
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
        """The messages of a conversation, newest first; see ``ProviderClient.messages``.

        Args:
            conversation: a conversation of this provider, or its id.
            page_size: messages per request, on Sinch; 100 by default. Sunshine gives 100, Dixa all at once.
            max_items: messages in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            prefetch: fetch the next page while this one is used.
            on_problem: see ``contacts``.
            since: only messages from this time on, a datetime with a time zone. Sinch is asked for these only, on
                Sunshine the listing ends there, and Dixa gives all messages of a conversation anyway.
            until: only messages before this time. Sinch is asked for these only.

        """
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
        """Send a text to a conversation or to a contact; see ``ProviderClient.send_text``.

        Args:
            text: what to send.
            conversation: a conversation of this provider, or its id.
            to: instead of a conversation, a contact of this provider, or its id.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(self._adapter.send_text(text, conversation=conversation, to=to, reference=reference))

    async def find_sent(
        self, *, conversation: Conversation | Message | str, reference: str
    ) -> Message[RawMessageT] | None:
        """The message that was sent with a reference, or None; see ``ProviderClient.find_sent``.

        Args:
            conversation: a conversation of this provider, its id, or a message in it.
            reference: what the message was sent with; ``error.reference`` of the error that sending ended with.

        """
        return await self._run(self._adapter.find_sent(conversation, reference))
