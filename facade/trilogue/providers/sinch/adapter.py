"""Maps Sinch contacts, conversations and messages to records, without I/O."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from trilogue._internal.lazy import LazyModule
from trilogue.errors import NotFoundError
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import call
from trilogue.providers._base.adapter import ALL, Adapter, Capabilities
from trilogue.providers._base.listing import fetch_page, records_page_size
from trilogue.providers._base.reading import broken_record, read_items
from trilogue.providers.sinch.contact_index import ContactIndex
from trilogue.providers.sinch.paging import OPERATIONS, SinchDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_sinch import models
from trilogue_sinch.api.contacts import ContactsApi
from trilogue_sinch.api.conversations import ConversationsApi
from trilogue_sinch.api.messages import MessagesApi
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trilogue.paging._options import ListOptions
    from trilogue.paging._pages import FetchedPage, Listing
    from trilogue.paging._routine import Routine, Stream
    from trilogue.providers.sinch import records as read
    from trilogue.records import Customer, Provider

else:
    # Loads the models that records are made of, which a program that only calls operations does not need.
    read = LazyModule("trilogue.providers.sinch.records")

CAPABILITIES = Capabilities(
    list_contacts=True,
    find_by=frozenset({"id", "external_id", "email", "phone"}),
    scan_contacts=True,
    list_all_conversations=True,
    page_messages=True,
    send_to_contact=True,
    delivery_state=False,
    instead={
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, a phone number, "
        "an external id or ids={{'sinch': …}}",
        "scan": "Sinch cannot search its contacts, and this customer is not among the first {limit}: give "
        "ids={{'sinch': …}}, or the client a larger contact_scan_limit",
    },
)


class SinchAdapter(Adapter):
    """The Conversation API as records.

    Args:
        project_id: the project.
        app_id: the app that sends, and whose conversations and messages are listed.
        contact_scan_limit: how many contacts are read to find a customer.

    """

    provider: Provider = "sinch"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = SinchDialect()
    unset = UNSET

    def __init__(self, project_id: str, app_id: str, contact_scan_limit: int) -> None:
        self.scope = {"project_id": project_id}
        self.app_id = app_id
        self.own_ids = {"app_id": app_id}
        self._scan_limit = contact_scan_limit
        self._index = ContactIndex()

    def native(self, name: str, arguments: Mapping[str, object], options: ListOptions) -> Listing[Any]:
        """As for all, but the service requires an app or a contact to list conversations: the client's app."""
        if name == "list_conversations" and arguments["app_id"] is UNSET and arguments["contact_id"] is UNSET:
            arguments = {**arguments, "app_id": self.app_id}
        return super().native(name, arguments, options)

    def contacts(self, options: ListOptions) -> Listing[Contact[models.Contact]]:
        """All contacts of the project, in the service's order."""
        row = OPERATIONS["list_contacts"]
        size = records_page_size(row, options)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Contact[models.Contact]]]:
            return fetch_page(self.dialect, row, {}, cursor, size, convert=_contacts)

        return self.record_listing("contacts", {}, fetch, options, row.operation)

    def find(self, customer: Customer) -> Routine[list[Contact[models.Contact]]]:
        """By id, else by reading through the contacts, since the service cannot search them."""
        contact_id = customer.ids.get("sinch")
        if contact_id:
            return (yield from self._contact(contact_id))
        if not (customer.external_id or customer.email or customer.phone):
            raise self.not_supported("find_contacts")
        if known_ids := self._index.lookup(customer):
            if found := (yield from self._existing(known_ids)):
                return found
            # Deleted since they were read. The customer may have a new contact.
            self._index = self._index.without(known_ids)
        return (yield from self._existing((yield from self._scan(customer))))

    def _existing(self, contact_ids: Sequence[str]) -> Routine[list[Contact[models.Contact]]]:
        found: list[Contact[models.Contact]] = []
        for contact_id in contact_ids:
            found += yield from self._contact(contact_id)
        return found

    def _scan(self, customer: Customer) -> Routine[list[str]]:
        """The ids of the contacts that are this customer, from the index or by reading on from where it ends."""
        if ids := self._index.lookup(customer):
            return ids
        # A complete index may be old: a contact that is not in it may have been created since.
        index = ContactIndex() if self._index.complete else self._index.copy()
        row = OPERATIONS["list_contacts"]
        try:
            while not index.complete and not (ids := index.lookup(customer)):
                if index.count >= self._scan_limit:
                    raise self.not_supported("scan", limit=self._scan_limit)
                page = yield from fetch_page(self.dialect, row, {}, index.cursor, row.max_size, convert=_contacts)
                index.add(page.items, page.cursor)
        finally:
            if index.count > self._index.count or index.complete:
                self._index = index
            else:
                self._index = self._index.extended_by(index)
        return index.lookup(customer)

    def _contact(self, contact_id: str) -> Routine[list[Contact[models.Contact]]]:
        try:
            answer = yield from call(ContactsApi.get_contact, contact_id=contact_id)
        except NotFoundError:
            return []
        return _contacts([answer])

    def conversations(
        self, contact: Contact | str | None, options: ListOptions
    ) -> Listing[Conversation[models.Conversation]]:
        """A contact's conversations in this app, or all of the app's; in the service's order."""
        row = OPERATIONS["list_conversations"]
        size = records_page_size(row, options)
        arguments: dict[str, object] = {"app_id": self.app_id, "only_active": False}
        filters = {"app": self.app_id}
        if contact is not None:
            arguments["contact_id"] = filters["contact"] = self.id_of(contact, Contact)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation[models.Conversation]]:
            return read_items(items, read.conversation, broken_record(Conversation, "sinch"))

        def fetch(cursor: str | None) -> Routine[FetchedPage[Conversation[models.Conversation]]]:
            return fetch_page(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.record_listing("conversations", filters, fetch, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: ListOptions, contact: Contact | None = None
    ) -> Listing[Message[models.ConversationMessage]]:
        """A conversation's messages, which the service gives newest first."""
        conversation_id = self.id_of(conversation, Conversation)
        filters = {"conversation": conversation_id}
        return self._messages(filters, {"conversation_id": conversation_id}, options, contact)

    def message_streams(
        self, contacts: Sequence[Contact[Any]]
    ) -> Routine[list[Stream[Iterable[Message[models.ConversationMessage]]]]]:
        """One stream per contact: the service lists a contact's messages of all conversations."""
        return [self._message_stream(contact) for contact in contacts]
        yield  # Makes this function a routine, as the base class has it. It needs no call.

    def _message_stream(self, contact: Contact[Any]) -> Stream[Iterable[Message[Any]]]:
        if not contact.id:
            return self.missing_messages(contact.problem)
        arguments = {"contact_id": contact.id, "app_id": self.app_id}
        return iterate_pages(self._messages({"contact": contact.id}, arguments, ALL, contact), None)

    def _messages(
        self,
        filters: dict[str, str],
        arguments: dict[str, str],
        options: ListOptions,
        contact: Contact | None,
    ) -> Listing[Message[models.ConversationMessage]]:
        row = OPERATIONS["list_messages"]
        size = records_page_size(row, options)
        broken = broken_record(Message, "sinch", conversation_id=arguments.get("conversation_id"))

        def convert(items: Sequence[models.ConversationMessage]) -> list[Message[models.ConversationMessage]]:
            return read_items(items, partial(read.message, contact), broken)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Message[models.ConversationMessage]]]:
            return fetch_page(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.record_listing("messages", filters, fetch, options, row.operation)

    def send_text(
        self, text: str, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Routine[Message[models.SendMessageResponse]]:
        """Send a text from the app."""
        content = models.AppMessageTextMessage(text_message=models.TextMessage(text=text))
        return self.send(content, conversation=conversation, to=to)

    def send(
        self, content: models.AppMessage, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Routine[Message[models.SendMessageResponse]]:
        """Send any kind of message from the app. The service sends to contacts, so that a conversation's contact is
        looked up.
        """
        conversation_id = self.conversation_id(conversation, to)
        if to is not None:
            contact_id = self.id_of(to, Contact, "to")
        elif isinstance(conversation, Conversation) and conversation.contact_id:
            contact_id = conversation.contact_id
        else:
            contact_id = yield from self._contact_of(conversation_id or "")
        body = models.SendMessageRequest(
            app_id=self.app_id, message=content, recipient=models.RecipientContactId(contact_id=contact_id)
        )
        answer = yield from call(MessagesApi.send_message, body=body)
        if not answer.message_id:
            raise self.missing_field("messages.send_message", "message_id", sent=True)
        return read.sent(conversation_id, contact_id, content, answer)

    def _contact_of(self, conversation_id: str) -> Routine[str]:
        answer = yield from call(ConversationsApi.get_conversation, conversation_id=conversation_id)
        if not answer.contact_id:
            raise self.missing_field("conversations.get_conversation", "contact_id")
        return answer.contact_id


def _contacts(items: Sequence[models.Contact]) -> list[Contact[models.Contact]]:
    return read_items(items, read.contact, broken_record(Contact, "sinch"))
