"""What every provider's adapter offers: a service as records, without I/O, for synchronous and asynchronous clients."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from trilogue._internal.arguments import require_bool, require_text
from trilogue.errors import NotSupportedError, ResponseInvalidError
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._plans import Branch, Part
from trilogue.paging._resume import encode_token
from trilogue.paging._routine import together
from trilogue.providers._base.arguments import wrong_customer, wrong_record
from trilogue.providers._base.finding import Found, find, require_search
from trilogue.providers._base.listing import read_all_items, record_listing
from trilogue.providers._base.native import native_listing
from trilogue.providers._base.reading import id_problem, oldest_first
from trilogue.records import Contact, Conversation, Customer, Message, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trilogue.paging._routine import Routine
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
    promises_last_activity = False
    """Whether the service promises that no message of a conversation is newer than its ``last_activity_at``."""
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

    # A Hub's parts: one customer's items on this service, and what could not be searched.

    def contact_part(self) -> Routine[Part[Contact[Any]]]:
        """All contacts."""
        if self.capabilities.list_contacts:
            return Part([Branch("contacts", self.contacts(ALL))])
        reason = self.capabilities.instead["contacts"].format()
        return Part([], [Skipped(self.provider, "contacts", reason)])
        yield  # Makes this function a routine. It needs no call.

    def found_part(self, search: Search, window: ListOptions) -> Routine[Part[Contact[Any]]]:
        """The contacts that are a customer."""
        del window
        found = yield from search(self)
        branches = [Branch(_key(index, contact.id), item=contact) for index, contact in enumerate(found.contacts)]
        return Part(branches, found.skipped)

    def conversation_part(self, search: Search, window: ListOptions) -> Routine[Part[Conversation[Any]]]:
        """A customer's conversations. All are read before the first one is given: no service promises an order."""
        found = yield from search(self)
        self.require_usable(found.contacts)
        conversations = yield from self._conversations_of(found.contacts, window)
        branches = [Branch(_key(index, each.id), item=each) for index, (_, each) in enumerate(conversations)]
        return Part(branches, found.skipped)

    def message_part(self, search: Search, window: ListOptions) -> Routine[Part[Message[Any]]]:
        """A customer's messages of all conversations, each newest first."""
        found = yield from search(self)
        self.require_usable(found.contacts)
        return Part((yield from self.message_branches(found.contacts, window)), found.skipped)

    def oldest_message_part(self, search: Search, window: ListOptions) -> Routine[Part[Message[Any]]]:
        """A customer's messages, the oldest first: one branch, whose only page is made of all of them."""
        part = yield from self.message_part(search, window)
        listings = [branch.listing for branch in part.branches if branch.listing is not None]
        unreadable = [branch.item for branch in part.branches if branch.item is not None]

        def fetch(cursor: str | None) -> Routine[FetchedPage[Message[Any]]]:
            lists = yield from together([*map(read_all_items, listings)])
            return FetchedPage(oldest_first([*unreadable], *lists), cursor, raw=None)

        start = ResumePosition(self.provider, "messages", self.scope, {})
        listing = Listing(start, fetch, lambda _items: None, mark=lambda message: (message.id or None, None))
        return Part([Branch("all", listing)], part.skipped)

    def message_branches(
        self, contacts: Sequence[Contact[Any]], window: ListOptions
    ) -> Routine[list[Branch[Message[Any]]]]:
        """The contacts' messages: one branch per conversation."""
        branches: list[Branch[Message[Any]]] = []
        conversations = yield from self._conversations_of(contacts, ALL)
        for index, (contact, conversation) in enumerate(conversations):
            newest = conversation.last_activity_at if self.promises_last_activity else None
            if not conversation.id:
                branches.append(self.missing_messages(index, conversation.problem))
            elif newest is None or window.since is None or newest >= window.since:
                listing = self.messages(conversation, window, contact)
                branches.append(Branch(conversation.id, listing, newest=newest))
        return branches

    def _conversations_of(
        self, contacts: Sequence[Contact[Any]], window: ListOptions
    ) -> Routine[list[tuple[Contact[Any], Conversation[Any]]]]:
        """The contacts' conversations, each once, with the contact that they were found by."""
        readable = [contact for contact in contacts if contact.id]
        listings = [self.usable(self.conversations(contact, window)) for contact in readable]
        lists = dict(zip(map(id, readable), (yield from together([*map(read_all_items, listings)])), strict=True))
        found: list[tuple[Contact[Any], Conversation[Any]]] = []
        known: set[str] = set()
        for contact in contacts:
            if not contact.id:
                problem = f"a contact's conversations are missing: {contact.problem}"
                found.append((contact, Conversation(self.provider, "", raw=contact.raw, problem=problem)))
                continue
            for conversation in lists[id(contact)]:
                if conversation.id not in known:
                    found.append((contact, conversation))
                known |= {conversation.id} - {""}
        return found

    def missing_messages(self, index: int, problem: str | None) -> Branch[Message[Any]]:
        """One record that says why messages are missing: the contact or conversation could not be read."""
        return Branch(_key(index, ""), item=Message(self.provider, "", problem=f"messages are missing: {problem}"))


def _key(index: int, record_id: str) -> str:
    """What names a record among those of its service, also where it has no id."""
    return record_id or f"#{index}"
