"""Sinch's contacts, conversations and messages as records, without I/O: what is called, and what it answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from trilogue.errors import NotFoundError
from trilogue.paging._pages import walk
from trilogue.paging._routine import Call
from trilogue.providers._base.adapter import Adapter, Capabilities, Later
from trilogue.providers._base.listing import generous, part
from trilogue.providers._base.reading import broken, read_all
from trilogue.providers.sinch.paging import OPERATIONS, SinchDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_sinch import models
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trilogue.paging import PagingOptions, RecordOptions
    from trilogue.paging._pages import Listing, Part
    from trilogue.paging._routine import Flow, Task
    from trilogue.providers._base.adapter import Memory
    from trilogue.providers.sinch import records as read
    from trilogue.records import Customer, Provider

else:
    # Loads the models that records are made of: a program that calls operations only does without them.
    read = Later("trilogue.providers.sinch.records")

CAPABILITIES = Capabilities(
    list_contacts=True,
    find_by=frozenset({"id", "external_id", "email", "phone"}),
    scan_contacts=True,
    list_all_conversations=True,
    page_messages=True,
    send_to_contact=True,
    tell_delivery=False,
    instead={
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, a phone number, "
        "an external id or ids={{'sinch': …}}",
        "scan": "Sinch cannot search its contacts, and the first {limit} did not hold this customer: give "
        "ids={{'sinch': …}}, or the client a larger contact_scan_limit",
    },
)


class SinchAdapter(Adapter):
    """Contacts are contacts."""

    provider: Provider = "sinch"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = SinchDialect()

    def __init__(self, project_id: str, app_id: str, contact_scan_limit: int) -> None:
        self.scope = {"project_id": project_id}
        self.app_id = app_id
        self._scan_limit = contact_scan_limit

    def native(self, name: str, arguments: Mapping[str, object], options: PagingOptions) -> Listing[Any]:
        """As for all, but that the service wants an app or a contact to list conversations."""
        if name == "list_conversations" and arguments["app_id"] is UNSET and arguments["contact_id"] is UNSET:
            arguments = {**arguments, "app_id": self.app_id}
        return super().native(name, arguments, options)

    def contacts(self, options: RecordOptions) -> Listing[Contact]:
        """All contacts of the project, in the service's order."""
        row = OPERATIONS["list_contacts"]
        size = generous(row, options)

        def page(cursor: str | None) -> Task[Part[Contact]]:
            return part(self.dialect, row, {}, cursor, size, convert=_contacts)

        return self.records("contacts", {}, page, options, row.operation)

    def find(self, customer: Customer, memory: Memory) -> Task[list[Contact]]:
        """By id, else by reading through the contacts: the service cannot search them."""
        contact_id = customer.ids.get("sinch")
        if contact_id:
            return (yield from self._contact(contact_id))
        if not (customer.external_id or customer.email or customer.phone):
            raise self.not_supported("find_contacts")
        found: list[Contact] = []
        for known in (yield from self._scan(customer, memory)):
            found += yield from self._contact(known)
        return found

    def _scan(self, customer: Customer, memory: Memory) -> Task[list[str]]:
        scan = memory.scan
        if ids := scan.lookup(customer):
            return ids
        scan, limit = scan.copy(), self._scan_limit
        row = OPERATIONS["list_contacts"]
        try:
            while not scan.complete and not (ids := scan.lookup(customer)):
                if scan.count >= limit:
                    raise self.not_supported("scan", limit=limit)
                page = yield from part(self.dialect, row, {}, scan.cursor, row.max_size, convert=_contacts)
                scan.add(page.items, page.cursor)
        finally:
            if scan.count > memory.scan.count or scan.complete:
                memory.scan = scan
        return scan.lookup(customer)

    def _contact(self, contact_id: str) -> Task[list[Contact]]:
        try:
            answer: models.Contact = yield Call("contacts.get_contact", {"contact_id": contact_id})
        except NotFoundError:
            return []
        return _contacts([answer])

    def conversations(self, contact: Contact | str | None, options: RecordOptions) -> Listing[Conversation]:
        """A contact's conversations in this app, or all of the app's; in the service's order."""
        row = OPERATIONS["list_conversations"]
        size = generous(row, options)
        arguments: dict[str, object] = {"app_id": self.app_id, "only_active": False}
        filters = {"app": self.app_id}
        if contact is not None:
            arguments["contact_id"] = filters["contact"] = self.id_of(contact)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation]:
            return read_all(items, read.conversation, broken(Conversation, "sinch"))

        def page(cursor: str | None) -> Task[Part[Conversation]]:
            return part(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.records("conversations", filters, page, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: RecordOptions, about: Contact | None = None
    ) -> Listing[Message]:
        """A conversation's messages, which the service gives newest first."""
        conversation_id = self.id_of(conversation)
        return self._messages({"conversation": conversation_id}, {"conversation_id": conversation_id}, options, about)

    def streams(self, contacts: Sequence[Contact]) -> Task[list[Flow[Iterable[Message]]]]:
        """One stream per contact: the service lists a contact's messages across conversations."""
        return [self._stream(contact) for contact in contacts]
        yield  # A task without a call of its own.

    def _stream(self, contact: Contact) -> Flow[Iterable[Message]]:
        if not contact.id:
            return self.lost(contact.problem)
        arguments = {"contact_id": contact.id, "app_id": self.app_id}
        return walk(self._messages({"contact": contact.id}, arguments, {}, contact), None)

    def _messages(
        self,
        filters: dict[str, str],
        arguments: dict[str, str],
        options: RecordOptions,
        about: Contact | None,
    ) -> Listing[Message]:
        row = OPERATIONS["list_messages"]
        size = generous(row, options)
        unread = broken(Message, "sinch", conversation_id=arguments.get("conversation_id"))

        def convert(items: Sequence[models.ConversationMessage]) -> list[Message]:
            return read_all(items, partial(read.message, about), unread)

        def page(cursor: str | None) -> Task[Part[Message]]:
            return part(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.records("messages", filters, page, options, row.operation)

    def send_text(
        self, text: str, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Task[Message]:
        """From the app."""
        content = models.AppMessageTextMessage(text_message=models.TextMessage(text=text))
        return self.send(content, conversation=conversation, to=to)

    def send(
        self, content: models.AppMessage, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Task[Message]:
        """Any message, from the app. The service sends to contacts: a conversation stands for its contact."""
        conversation_id = self.target(conversation, to)
        if to is not None:
            contact_id = self.id_of(to)
        elif isinstance(conversation, Conversation) and conversation.contact_id:
            contact_id = conversation.contact_id
        else:
            contact_id = yield from self._contact_in(conversation_id or "")
        body = models.SendMessageRequest(
            app_id=self.app_id, message=content, recipient=models.RecipientContactId(contact_id=contact_id)
        )
        answer: models.SendMessageResponse = yield Call("messages.send_message", {"body": body})
        if not answer.message_id:
            raise self.missing("messages.send_message", "message_id", sent=True)
        return read.sent(conversation_id, contact_id, content, answer)

    def _contact_in(self, conversation_id: str) -> Task[str]:
        arguments = {"conversation_id": conversation_id}
        answer: models.Conversation = yield Call("conversations.get_conversation", arguments)
        if not answer.contact_id:
            raise self.missing("conversations.get_conversation", "contact_id")
        return answer.contact_id


def _contacts(items: Sequence[models.Contact]) -> list[Contact]:
    return read_all(items, read.contact, broken(Contact, "sinch"))
