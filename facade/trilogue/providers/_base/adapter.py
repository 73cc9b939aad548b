"""What every provider's adapter offers: a service as records, written once for sync and async, without I/O."""

from __future__ import annotations

import abc
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from trilogue.errors import NotSupportedError, ResponseInvalidError
from trilogue.paging._merge import merged
from trilogue.paging._pages import Listing, Part, walk
from trilogue.providers._base.contact_index import ContactScan
from trilogue.providers._base.listing import native, records, whole
from trilogue.providers._base.reading import activity
from trilogue.records import Conversation, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trilogue.paging import PagingOptions, RecordOptions
    from trilogue.paging._routine import Flow, Task
    from trilogue.providers._base.listing import Dialect, PagedOperation
    from trilogue.records import Contact, Customer, Provider, Record


R = TypeVar("R", bound="Record")


@attrs.frozen(kw_only=True)
class Capabilities:
    """What a provider can do through the provider-neutral methods; where it cannot, what it offers instead.

    Args:
        list_contacts: ``contacts()`` works.
        find_by: what ``find_contacts`` can look for.
        scan_contacts: finding by e-mail, phone or external id reads the list of contacts: the service cannot search.
        list_all_conversations: ``conversations()`` works without a contact.
        page_messages: messages come in pages; otherwise a conversation's messages come all at once.
        send_to_contact: ``send_text(to=…)`` works without a conversation.
        tell_delivery: messages in lists say how far they came.
        instead: by method, what to do where the method does not work.

    """

    list_contacts: bool
    find_by: frozenset[str]
    scan_contacts: bool
    list_all_conversations: bool
    page_messages: bool
    send_to_contact: bool
    tell_delivery: bool
    instead: Mapping[str, str] = attrs.field(hash=False)


@attrs.define
class Memory:
    """What a Hub keeps of one provider for as long as it lives."""

    scan: ContactScan = attrs.field(factory=ContactScan)


class Later:
    """A module that is imported when something of it is first used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        return getattr(import_module(self._name), name)


class Adapter(abc.ABC):
    """Builds listings and tasks; whoever runs them calls the operations they ask for."""

    provider: Provider
    capabilities: Capabilities
    dialect: Dialect
    operations: Mapping[str, PagedOperation]
    """The provider's paged operations, by name."""
    scope: Mapping[str, str]
    """App and project ids, as resume tokens hold them."""

    @abc.abstractmethod
    def contacts(self, options: RecordOptions) -> Listing[Contact]:
        """All contacts."""

    @abc.abstractmethod
    def find(self, customer: Customer, memory: Memory) -> Task[list[Contact]]:
        """The contacts that are this customer."""

    @abc.abstractmethod
    def conversations(self, contact: Contact | str | None, options: RecordOptions) -> Listing[Conversation]:
        """The conversations of a contact."""

    @abc.abstractmethod
    def messages(
        self, conversation: Conversation | str, options: RecordOptions, about: Contact | None = None
    ) -> Listing[Message]:
        """The messages of a conversation, newest first."""

    @abc.abstractmethod
    def send_text(
        self, text: str, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Task[Message]:
        """Send a text."""

    def not_supported(self, what: str, **facts: object) -> NotSupportedError:
        """The error for what the service cannot do: it says what can be done instead."""
        return NotSupportedError(self.capabilities.instead[what].format(**facts), provider=self.provider)

    def id_of(self, thing: Contact | Conversation | str) -> str:
        """The id of a record of this provider, or the id itself."""
        if isinstance(thing, str):
            return thing
        if thing.provider != self.provider:
            raise ValueError(f"this {type(thing).__name__.lower()} is {thing.provider}'s, not {self.provider}'s")
        return thing.id

    def target(self, conversation: Conversation | str | None, to: Contact | str | None) -> str | None:
        """Where to send: the conversation's id, or None for a contact's."""
        if (conversation is None) == (to is None):
            raise TypeError("give either conversation=… or to=…")
        return None if conversation is None else self.id_of(conversation)

    def missing(self, operation: str, key: str, *, sent: bool = False) -> ResponseInvalidError:
        """The error for an answer without what it is for."""
        advice = "it was most likely carried out: look before sending again" if sent else "check base_url"
        return ResponseInvalidError(
            f"the answer has no {key!r}: {advice}",
            provider=self.provider,
            operation=operation,
            outcome="done" if sent else "failed",
        )

    def native(self, name: str, arguments: Mapping[str, object], options: PagingOptions) -> Listing[Any]:
        """The listing behind ``iterate.<name>``; arguments that are UNSET were not given."""
        # Each generated package has an UNSET of its own; what they share is the type's name.
        given = {key: value for key, value in arguments.items() if type(value).__name__ != "Unset"}
        scope = {key: str(given.get(key, value)) for key, value in self.scope.items() if key in arguments}
        return native(self.dialect, self.operations[name], given, options, scope)

    # --- a customer, for the Hub

    def find_contacts(self, customer: Customer, options: RecordOptions) -> Listing[Contact]:
        """``find`` as a listing of one page."""

        def read(cursor: str | None) -> Task[Part[Contact]]:
            found = yield from self.find(customer, Memory())
            return Part(found, cursor, None, len(found))

        filters = attrs.asdict(customer, filter=lambda _, value: bool(value))
        return self.records("find_contacts", filters, read, options)

    def records(
        self,
        method: str,
        filters: Mapping[str, object],
        read: Callable[[str | None], Task[Part[R]]],
        options: RecordOptions,
        operation: str | None = None,
    ) -> Listing[R]:
        """The listing behind a method that gives records, whose pages ``read`` makes."""
        return records(self.provider, method, filters, read, options=options, scope=self.scope, operation=operation)

    def contact_flow(self) -> Flow[Iterable[Contact]]:
        """All contacts."""
        return walk(self.contacts({}), None)

    def found_flow(self, customer: Customer, memory: Memory) -> Flow[Iterable[Contact]]:
        """The contacts that are this customer."""
        yield (yield from self.find(customer, memory))

    def conversation_flow(self, customer: Customer, memory: Memory) -> Flow[Iterable[Conversation]]:
        """A customer's conversations, newest first. They are read whole: no service promises an order."""
        found = yield from self.find(customer, memory)
        threads = [thread for _, thread in (yield from self.threads(found))]
        threads.sort(key=activity, reverse=True)
        yield threads

    def message_flow(self, customer: Customer, memory: Memory) -> Flow[Iterable[Message]]:
        """A customer's messages of all conversations, newest first."""
        found = yield from self.find(customer, memory)
        yield from merged((yield from self.streams(found)), attrgetter("sent_at"))

    def streams(self, contacts: Sequence[Contact]) -> Task[list[Flow[Iterable[Message]]]]:
        """The contacts' messages, each stream newest first: one stream per conversation."""
        threads = yield from self.threads(contacts)
        return [
            walk(self.messages(thread, {}, contact), None) if thread.id else self.lost(thread.problem)
            for contact, thread in threads
        ]

    def threads(self, contacts: Sequence[Contact]) -> Task[list[tuple[Contact, Conversation]]]:
        """The contacts' conversations, those of several contacts once."""
        threads: list[tuple[Contact, Conversation]] = []
        known: set[str] = set()
        for contact in contacts:
            if not contact.id:
                problem = f"a contact's conversations are missing: {contact.problem}"
                threads.append((contact, Conversation(self.provider, "", raw=contact.raw, problem=problem)))
                continue
            for thread in (yield from whole(self.conversations(contact, {}))):
                if thread.id not in known:
                    threads.append((contact, thread))
                known |= {thread.id} - {""}
        return threads

    def lost(self, problem: str | None) -> Flow[Iterable[Message]]:
        """Stands for messages that cannot be asked for: what they belong to could not be read."""
        yield [Message(self.provider, "", problem=f"messages are missing: {problem}")]
