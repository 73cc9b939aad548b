"""The provider-neutral methods of synchronous clients, over a provider's adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from trilogue._http import HttpClient
from trilogue._http.settings import SyncTransport
from trilogue.paging._options import ListOptions
from trilogue.providers._base.client import BaseClient, RawContactT, RawConversationT, RawMessageT, RawSentT

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from trilogue._http import Settings
    from trilogue.paging._options import OnProblem
    from trilogue.paging._pagers import Pager
    from trilogue.paging._pages import Listing
    from trilogue.paging._routine import Routine
    from trilogue.records import Contact, Conversation, Customer, Message

T = TypeVar("T")
R = TypeVar("R")


class ProviderClient(BaseClient[SyncTransport], Generic[RawContactT, RawConversationT, RawMessageT, RawSentT]):
    """One provider, for synchronous code. A context manager: leaving it closes the connections."""

    _http: HttpClient

    def _connect(self, settings: Settings) -> None:
        self._http = HttpClient(settings)

    def _pager(self, listing: Listing[T], options: ListOptions) -> Pager[T]:
        from trilogue.paging._pagers import Pager  # noqa: PLC0415 - only for listings

        return Pager(listing, self._caller, max_items=options.max_items, prefetch=options.prefetch)

    def _run(self, routine: Routine[R]) -> R:
        from trilogue.paging._routine import run  # noqa: PLC0415 - only for records

        return run(routine, self._caller)

    def close(self) -> None:
        """Close the connections, unless they belong to an ``http_client=`` of yours."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # The provider-neutral methods. AsyncProviderClient has the same ones: what is documented here holds for both.

    def contacts(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
        on_problem: OnProblem = "yield",
    ) -> Pager[Contact[RawContactT]]:
        """All contacts, in the service's order.

        Args:
            page_size: contacts per request; by default the documented maximum, up to 100; where none is documented, the
                service's own number.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            prefetch: fetch the next page while this one is used.
            on_problem: "yield" gives a contact that cannot be read with ``problem`` set and its data in ``raw``;
                "raise" raises ``ResponseInvalidError``.

        Raises:
            NotSupportedError: on Sunshine, which cannot list its users: use ``find_contacts``.
            ValueError: an argument is out of range, or ``resume_from`` belongs to another listing.

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
    ) -> Pager[Contact[RawContactT]]:
        """The contacts that are this customer, found by id, else external id, else e-mail, else phone.

        What the service was not searched by, since it cannot, is in ``pager.skipped`` after the iteration.

        Args:
            customer: who to look for.
            scan: where the service cannot search by what the customer has, and nothing was found otherwise, read all
                contacts: Sinch's, for an e-mail address, up to ``contact_scan_limit``. Without effect on the others.
            max_items: contacts in total; all by default.
            resume_from: ``resume_token`` of a page or an error, to go on after it.
            on_problem: see ``contacts``.

        Raises:
            NotSupportedError: when iterated, if the service can search by nothing that the customer has. The message
                says what it can search by.

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
    ) -> Pager[Conversation[RawConversationT]]:
        """The conversations of a contact, in the service's order.

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

        Raises:
            NotSupportedError: no contact was given, on Sunshine and Dixa.
            ValueError: the contact is another provider's, an argument is out of range, or a time has no time zone.

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
    ) -> Pager[Message[RawMessageT]]:
        """The messages of a conversation, newest first.

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

        Raises:
            ValueError: the conversation is another provider's, an argument is out of range, or a time has no time zone.

        """
        options = ListOptions(page_size, max_items, resume_from, prefetch, on_problem, since, until)
        return self._pager(self._adapter.messages(conversation, options), options)

    def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[RawSentT]:
        """Send a text to a conversation, or to a contact in the conversation they used last.

        This library never sends it twice. An error with ``outcome="unknown"`` says that it may have arrived, and
        ``error.lookup`` whether it was found afterwards; ``find_sent`` looks for it again.

        Args:
            text: what to send.
            conversation: a conversation of this provider, or its id.
            to: instead of a conversation, a contact of this provider, or its id.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        Raises:
            TypeError: an argument is of the wrong kind, or both or neither of ``conversation`` and ``to`` were given.
            ValueError: a record is another provider's, or a text cannot be encoded.

        """
        return self._run(self._adapter.send_text(text, conversation=conversation, to=to, reference=reference))

    def find_sent(self, *, conversation: Conversation | Message | str, reference: str) -> Message[RawMessageT] | None:
        """The message that was sent with a reference; None if it is not among the conversation's newest messages.

        Looks through the 500 newest messages of the conversation; on Sinch, also of the conversation's contact, since a
        message to an inactive conversation is put into another one. Given a message that a customer wrote, it looks
        only through those that came after it, so that one request is mostly enough.

        Args:
            conversation: a conversation of this provider, its id, or a message in it.
            reference: what the message was sent with; ``error.reference`` of the error that sending ended with.

        """
        return self._run(self._adapter.find_sent(conversation, reference))
