"""What every provider's adapter offers: a service as records, without I/O, for synchronous and asynchronous clients."""

from __future__ import annotations

import abc
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from trilogue._internal.arguments import require_bool, require_text
from trilogue.errors import NotSupportedError, ResponseInvalidError
from trilogue.paging._merge import SkippedBatch, merge_streams
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition, iterate_pages
from trilogue.paging._resume import encode_token
from trilogue.providers._base.arguments import wrong_customer, wrong_record
from trilogue.providers._base.finding import Found, find, require_search
from trilogue.providers._base.listing import read_all_items, record_listing
from trilogue.providers._base.native import native_listing
from trilogue.providers._base.reading import id_problem, last_activity
from trilogue.records import Contact, Conversation, Customer, Message, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trilogue.paging._routine import Routine, Stream
    from trilogue.providers._base.finding import Search
    from trilogue.providers._base.listing import Dialect, PagedOperation
    from trilogue.records import CustomerField, Provider, Record

R = TypeVar("R", bound="Record")


ALL = ListOptions()
"""The options for a complete listing."""


@attrs.frozen(kw_only=True)
class Capabilities:
    """What a provider can do through the provider-neutral methods, and what it offers where it cannot.

    Args:
        list_contacts: ``contacts()`` works.
        find_by: what ``find_contacts`` can search by.
        scan_contacts: ``find_contacts(scan=True)`` reads the list of contacts for what the service cannot search by.
        list_all_conversations: ``conversations()`` works without a contact.
        page_messages: messages come in pages; otherwise one answer holds all messages of a conversation.
        send_to_contact: ``send_text(to=…)`` works without a conversation.
        delivery_state: listed messages have a delivery state.
        instead: what to do instead, by the name of the method that does not work.

    """

    list_contacts: bool
    find_by: frozenset[str]
    scan_contacts: bool
    list_all_conversations: bool
    page_messages: bool
    send_to_contact: bool
    delivery_state: bool
    instead: Mapping[str, str] = attrs.field(hash=False)


class Adapter(abc.ABC):
    """Makes listings and routines. A client runs them and calls the operations that they ask for."""

    provider: Provider
    capabilities: Capabilities
    dialect: Dialect
    operations: Mapping[str, PagedOperation]
    """The provider's paged operations, by name."""
    scope: Mapping[str, str]
    """The ids of app and project, as resume tokens hold them."""
    own_ids: Mapping[str, str] = {}
    """The client's ids that an operation takes as a filter: a resume token may not bring another one."""
    unset: object
    """The value of an argument that was not given: the generated package's UNSET."""
    identity_fields: Mapping[str, CustomerField]
    """Which of a contact's identities are e-mail addresses or phone numbers, by their channel."""
    scan_limit = 0
    """How many contacts are read at most to find a customer, where the service can be scanned."""

    @abc.abstractmethod
    def contacts(self, options: ListOptions) -> Listing[Contact[Any]]:
        """All contacts."""

    @abc.abstractmethod
    def find_by(self, field: CustomerField, value: str) -> Routine[list[Contact[Any]]]:
        """The contacts that the service finds by one of ``capabilities.find_by``, not yet compared with it."""

    @abc.abstractmethod
    def conversation(self, conversation_id: str) -> Routine[Conversation[Any]]:
        """A conversation by its id.

        Raises:
            NotFoundError: the service does not have it.

        """

    @abc.abstractmethod
    def conversations(self, contact: Contact | str | None, options: ListOptions) -> Listing[Conversation[Any]]:
        """The conversations of a contact."""

    @abc.abstractmethod
    def messages(
        self, conversation: Conversation | str, options: ListOptions, contact: Contact | None = None
    ) -> Listing[Message[Any]]:
        """The messages of a conversation, newest first; ``contact`` names their author where it is the contact."""

    def not_supported(self, method: str, **facts: object) -> NotSupportedError:
        """The error for what the service cannot do. It says what to do instead."""
        return NotSupportedError(self.capabilities.instead[method].format(**facts), provider=self.provider)

    def id_of(
        self,
        record: Contact | Conversation | str,
        kind: type[Contact | Conversation] | None = None,
        argument: str | None = None,
    ) -> str:
        """The id of a record of this provider, or the id itself.

        Args:
            record: the record or id.
            kind: the class that the record must have; None for either.
            argument: how errors name it; the kind's name by default.

        Raises:
            TypeError: it is neither such a record nor a string.
            ValueError: the record is another provider's or could not be read, or the id is empty.

        """
        kinds = (Contact, Conversation) if kind is None else (kind,)
        if isinstance(record, str) and record.strip():
            return record
        if isinstance(record, kinds) and record.provider == self.provider and record.id:
            return record.id
        name = argument or ("record" if kind is None else kind.__name__.lower())
        raise wrong_record(name, record, kinds, self.provider)

    def id_problem(self, record: Contact | Conversation) -> str | None:
        """Why a request cannot be made with the id that the service gave a record, or None."""
        return id_problem(record.id)

    def _find_unusable(self, items: Sequence[Any]) -> tuple[int, str] | None:
        """The first record whose id no request can hold: its index, and why. Records without an id pass."""
        for index, item in enumerate(items):
            if item.id and (problem := self.id_problem(item)) is not None:
                return index, f"item {index} of the page has an id that cannot be used: {problem}"
        return None

    def usable(self, listing: Listing[R]) -> Listing[R]:
        """The listing for further requests with its items' ids: one with an unusable id raises `ResponseInvalidError`,
        whose resume token goes on after it.
        """
        return attrs.evolve(listing, find_unreadable=self._find_unusable)

    def require_usable(self, contacts: Sequence[Contact[Any]]) -> None:
        """The same for contacts that were found.

        Raises:
            ResponseInvalidError: the service gave one of them an id that no request can hold.

        """
        if (unusable := self._find_unusable(contacts)) is not None:
            index, problem = unusable
            error = ResponseInvalidError(problem, provider=self.provider)
            error.resume_token = encode_token(
                ResumePosition(self.provider, "find_contacts", self.scope, {}, None, index + 1)
            )
            raise error

    def missing_field(self, operation: str, key: str, *, sent: bool = False) -> ResponseInvalidError:
        """The error for an answer without the field that it was requested for."""
        advice = "it was most likely carried out: look before sending again" if sent else "check base_url"
        return ResponseInvalidError(
            f"the answer has no {key!r}: {advice}",
            provider=self.provider,
            operation=operation,
            outcome="done" if sent else "failed",
        )

    def native(self, name: str, arguments: Mapping[str, object], options: ListOptions) -> Listing[Any]:
        """The listing behind ``iterate.<name>``. Arguments that are UNSET were not given."""
        given = {key: value for key, value in arguments.items() if value is not self.unset}
        scope = {key: require_text(key, given.get(key, value)) for key, value in self.scope.items() if key in arguments}
        return native_listing(
            self.dialect,
            self.operations[name],
            given,
            options,
            scope,
            may_leave_out=arguments.keys() - scope.keys(),
            own={key: value for key, value in self.own_ids.items() if key in arguments.keys() - scope.keys()},
        )

    def record_listing(
        self,
        method: str,
        filters: Mapping[str, object],
        fetch: Callable[[str | None], Routine[FetchedPage[R]]],
        options: ListOptions,
        operation: str | None = None,
    ) -> Listing[R]:
        """The listing behind a method that gives records; ``fetch`` makes its pages."""
        return record_listing(
            self.provider, method, filters, fetch, options=options, scope=self.scope, operation=operation
        )

    def find(self, customer: Customer, *, scan: bool = False) -> Routine[Found]:
        """The contacts that are a customer: by the service's own id if that is given, else as `finding` has it."""
        if own_id := customer.ids.get(self.provider):
            return Found((yield from self.find_by("id", own_id)))
        return (yield from find(self, customer, scan=scan))

    def find_contacts(self, customer: Customer, options: ListOptions, *, scan: bool) -> Listing[Contact[Any]]:
        """The contacts that are this customer, as a listing of one page."""
        if not isinstance(customer, Customer):
            raise wrong_customer(customer)
        require_bool("scan", scan)
        skipped: list[Skipped] = []

        def fetch(cursor: str | None) -> Routine[FetchedPage[Contact[Any]]]:
            skipped.clear()
            found = yield from self.find(customer, scan=scan)
            skipped.extend(found.skipped)
            require_search(self, found)
            return FetchedPage(items=found.contacts, cursor=cursor, raw=None, total_size=len(found.contacts))

        filters = attrs.asdict(customer, filter=lambda _, value: bool(value))
        return attrs.evolve(self.record_listing("find_contacts", filters, fetch, options), skipped=skipped)

    # Streams for a Hub: one customer's items on this service, after what could not be searched.

    def contact_stream(self) -> Stream[Iterable[Contact[Any]]]:
        """All contacts."""
        if self.capabilities.list_contacts:
            yield from iterate_pages(self.contacts(ALL), None)
        else:
            reason = self.capabilities.instead["contacts"].format()
            yield SkippedBatch([Skipped(self.provider, "contacts", reason)])

    def found_stream(self, search: Search) -> Stream[Iterable[Contact[Any]]]:
        """The contacts that are a customer."""
        found = yield from search(self)
        yield SkippedBatch(found.skipped)
        yield found.contacts

    def conversation_stream(self, search: Search) -> Stream[Iterable[Conversation[Any]]]:
        """A customer's conversations, newest first. All are read before the first one is given: no service promises
        an order.
        """
        found = yield from search(self)
        self.require_usable(found.contacts)
        yield SkippedBatch(found.skipped)
        conversations = [conversation for _, conversation in (yield from self._conversations_of(found.contacts))]
        conversations.sort(key=last_activity, reverse=True)
        yield conversations

    def message_stream(self, search: Search) -> Stream[Iterable[Message[Any]]]:
        """A customer's messages of all conversations, newest first."""
        found = yield from search(self)
        self.require_usable(found.contacts)
        yield SkippedBatch(found.skipped)
        yield from merge_streams((yield from self.message_streams(found.contacts)), attrgetter("sent_at"))

    def message_streams(self, contacts: Sequence[Contact[Any]]) -> Routine[list[Stream[Iterable[Message[Any]]]]]:
        """The contacts' messages: one stream per conversation, each newest first."""
        return [
            iterate_pages(self.messages(conversation, ALL, contact), None)
            if conversation.id
            else self.missing_messages(conversation.problem)
            for contact, conversation in (yield from self._conversations_of(contacts))
        ]

    def _conversations_of(
        self, contacts: Sequence[Contact[Any]]
    ) -> Routine[list[tuple[Contact[Any], Conversation[Any]]]]:
        """The contacts' conversations, each once, with the contact that they were found by."""
        found: list[tuple[Contact[Any], Conversation[Any]]] = []
        known: set[str] = set()
        for contact in contacts:
            if not contact.id:
                problem = f"a contact's conversations are missing: {contact.problem}"
                found.append((contact, Conversation(self.provider, "", raw=contact.raw, problem=problem)))
                continue
            for conversation in (yield from read_all_items(self.usable(self.conversations(contact, ALL)))):
                if conversation.id not in known:
                    found.append((contact, conversation))
                known |= {conversation.id} - {""}
        return found

    def missing_messages(self, problem: str | None) -> Stream[Iterable[Message[Any]]]:
        """One record that says why messages are missing: the contact or conversation could not be read."""
        yield [Message(self.provider, "", problem=f"messages are missing: {problem}")]
