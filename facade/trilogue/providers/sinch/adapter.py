"""Maps Sinch contacts, conversations and messages to records, without I/O."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.lazy import LazyModule
from trilogue._internal.uncertain_sends import report_uncertain_send
from trilogue.errors import NotFoundError, TrilogueError
from trilogue.paging._plans import Branch
from trilogue.paging._routine import call, together
from trilogue.providers._base.adapter import ALL, Capabilities
from trilogue.providers._base.listing import fetch_page, records_page_size, window_arguments
from trilogue.providers._base.reading import broken_record, read_items, read_listed
from trilogue.providers._base.sending import LOOKUP_MESSAGES, SendingAdapter, first_sent, within
from trilogue.providers._base.windows import Window
from trilogue.providers.sinch.both_states import fetch_both_states
from trilogue.providers.sinch.channels import ALL_PHONE_CHANNELS, channels_of
from trilogue.providers.sinch.paging import OPERATIONS, SinchDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_sinch import models
from trilogue_sinch.api.contacts import ContactsApi
from trilogue_sinch.api.conversations import ConversationsApi
from trilogue_sinch.api.messages import MessagesApi
from trilogue_sinch.types import UNSET, json_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from trilogue.paging._options import ListOptions
    from trilogue.paging._pages import FetchedPage, Listing
    from trilogue.paging._routine import Routine
    from trilogue.providers.sinch import records as read
    from trilogue.records import CustomerField, Provider

else:
    # Loads the models that records are made of, which a program that only calls operations does not need.
    read = LazyModule("trilogue.providers.sinch.records")

CAPABILITIES = Capabilities(
    list_contacts=True,
    find_by=frozenset({"id", "external_id", "phone"}),
    scan_contacts=True,
    list_all_conversations=True,
    page_messages=True,
    send_to_contact=True,
    delivery_state=False,
    instead={
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, a phone number, "
        "an external id or ids={{'sinch': …}}",
        "find_by_email": "Sinch cannot search its contacts by e-mail: give the Customer a phone number, an external id "
        "or ids={{'sinch': …}}, or read all contacts with scan=True",
        "scan": "only the first {limit} contacts were read, and Sinch cannot search them by e-mail: give the Customer "
        "a phone number, an external id or ids={{'sinch': …}}, or the client a larger contact_scan_limit",
    },
)


WHEREABOUTS_SECONDS = 3.0
"""Seconds for asking where a message was put, after it was sent."""


class SinchAdapter(SendingAdapter):
    """The Conversation API as records.

    Args:
        project_id: the project.
        app_id: the app that sends, and whose conversations and messages are listed.
        contact_scan_limit: how many contacts are read to find a customer, where that is asked for.

    """

    provider: Provider = "sinch"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = SinchDialect()
    unset = UNSET
    identity_fields: Mapping[str, CustomerField] = dict.fromkeys(ALL_PHONE_CHANNELS, "phone")
    encode = staticmethod(json_bytes)
    contents = "trilogue_sinch.models.AppMessage"

    def __init__(self, project_id: str, app_id: str, contact_scan_limit: int) -> None:
        self.scope = {"project_id": project_id}
        self.app_id = app_id
        self.own_ids = {"app_id": app_id}
        self.scan_limit = contact_scan_limit

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

    def find_by(self, field: CustomerField, value: str) -> Routine[list[Contact[models.Contact]]]:
        """One request by id or external id, and one for each channel by phone number: the service searches one channel
        at a time, and a person who wrote on two channels may be two contacts.
        """
        if field == "id":
            return (yield from self._contact(value))
        if field == "external_id":
            answer = yield from call(ContactsApi.list_contacts, external_id=value)
            return _contacts(self.dialect.items(OPERATIONS["list_contacts"], answer))
        digits = value.lstrip("+")
        searches = [
            call(ContactsApi.list_contacts, channel=channel, identity=digits) for channel in channels_of(digits)
        ]
        found: list[Contact[models.Contact]] = []
        for answer in (yield from together(searches)):
            found += _contacts(self.dialect.items(OPERATIONS["list_contacts"], answer))
        return found

    def _contact(self, contact_id: str) -> Routine[list[Contact[models.Contact]]]:
        try:
            answer = yield from call(ContactsApi.get_contact, contact_id=contact_id)
        except NotFoundError:
            return []
        return _contacts([answer])

    def conversation(self, conversation_id: str) -> Routine[Conversation[models.Conversation]]:
        """One request."""
        answer = yield from call(ConversationsApi.get_conversation, conversation_id=conversation_id)
        return read_items([answer], read.conversation, broken_record(Conversation, "sinch"))[0]

    def conversations(
        self, contact: Contact | str | None, options: ListOptions
    ) -> Listing[Conversation[models.Conversation]]:
        """A contact's conversations in this app, or all of the app's; in the service's order, and the active ones last
        where it lists them apart.
        """
        row = OPERATIONS["list_conversations"]
        size = records_page_size(row, options)
        arguments: dict[str, object] = {"app_id": self.app_id}
        filters = {"app": self.app_id}
        if contact is not None:
            arguments["contact_id"] = filters["contact"] = self.id_of(contact, Contact)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation[models.Conversation]]:
            return read_items(items, read.conversation, broken_record(Conversation, "sinch"))

        def fetch(cursor: str | None) -> Routine[FetchedPage[Conversation[models.Conversation]]]:
            return fetch_both_states(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.record_listing("conversations", filters, fetch, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: ListOptions, contact: Contact | None = None
    ) -> Listing[Message[models.ConversationMessage]]:
        """A conversation's messages, which the service gives newest first."""
        conversation_id = self.id_of(conversation, Conversation)
        filters = {"conversation": conversation_id}
        return self._messages(filters, {"conversation_id": conversation_id}, options, contact)

    def message_branches(
        self, contacts: Sequence[Contact[Any]], window: ListOptions
    ) -> Routine[list[Branch[Message[models.ConversationMessage]]]]:
        """One branch per contact: the service lists a contact's messages of all conversations."""
        return [
            Branch(contact.id, self._contact_messages(contact.id, contact, window))
            if contact.id
            else self.missing_messages(index, contact.problem)
            for index, contact in enumerate(contacts)
        ]
        yield  # Makes this function a routine, as the base class has it. It needs no call.

    def _contact_messages(
        self, contact_id: str, contact: Contact | None, options: ListOptions = ALL
    ) -> Listing[Message[models.ConversationMessage]]:
        """A contact's messages of all conversations of the app, newest first."""
        arguments = {"contact_id": contact_id, "app_id": self.app_id}
        return self._messages({"contact": contact_id}, arguments, options, contact)

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
        wanted: dict[str, object] = {**arguments}
        if options.since is not None or options.until is not None:
            wanted |= window_arguments(row, Window.of(options.since, options.until))

        usual, complete = partial(read.usual_message, contact), partial(read.message, contact)

        def convert(items: Sequence[Any]) -> list[Message[models.ConversationMessage]]:
            return read_listed(items, usual, models.ConversationMessage, complete, broken)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Message[models.ConversationMessage]]]:
            return fetch_page(self.dialect, row, wanted, cursor, size, convert=convert, undecoded=True)

        return self.record_listing("messages", filters, fetch, options, row.operation)

    @staticmethod
    def is_content(value: object) -> bool:
        """Whether a value is a content of Sinch's."""
        return isinstance(value, models.AppMessage)

    def text_content(self, text: str) -> models.AppMessageTextMessage:
        """A text message."""
        return models.AppMessageTextMessage(text_message=models.TextMessage(text=text))

    def send(
        self,
        content: models.AppMessage,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        reference: str | None = None,
    ) -> Routine[Message[models.SendMessageResponse]]:
        """Send any kind of message from the app.

        The service sends to a contact: a conversation's contact is looked up, and the message lands in the contact's
        active conversation, which may be another one. The reference is the message's metadata and correlation id.
        """
        self.check_recipient(conversation, to)
        self.check_content(content)
        reference = self.checked_reference(reference)
        stays = False
        if conversation is None:
            contact_id = self.id_of(to or "")
        elif isinstance(conversation, Conversation) and conversation.contact_id:
            contact_id = conversation.contact_id
        else:
            contact_id, stays = yield from self._contact_of(self.id_of(conversation))
        body = models.SendMessageRequest(
            app_id=self.app_id,
            message=content,
            recipient=models.RecipientContactId(contact_id=contact_id),
            message_metadata=reference,
            correlation_id=reference,
        )
        search = partial(self._search_contact, contact_id, reference, LOOKUP_MESSAGES)
        message = yield from self.guarded(self._post(body), reference, search)
        if conversation is None:
            return message
        if stays:
            return attrs.evolve(message, conversation_id=self.id_of(conversation))
        return attrs.evolve(message, conversation_id=(yield from self._whereabouts(message.id)))

    def _post(self, body: models.SendMessageRequest) -> Routine[Message[models.SendMessageResponse]]:
        answer = yield from call(MessagesApi.send_message, body=body)
        if not answer.message_id:
            raise self.missing_field("messages.send_message", "message_id", sent=True)
        return read.sent(body, answer)

    def _contact_of(self, conversation_id: str) -> Routine[tuple[str, bool]]:
        """A conversation's contact, and whether it is the one that a message to the contact lands in."""
        answer = yield from call(ConversationsApi.get_conversation, conversation_id=conversation_id)
        if not answer.contact_id:
            raise self.missing_field("conversations.get_conversation", "contact_id")
        self.require_usable([Contact("sinch", answer.contact_id)])
        return answer.contact_id, answer.active is True and answer.app_id == self.app_id

    def _whereabouts(self, message_id: str) -> Routine[str | None]:
        """The conversation that a message was put into; None if the service does not say it at once."""
        wanted = call(MessagesApi.get_message, message_id=message_id)
        try:
            answer = yield from within(WHEREABOUTS_SECONDS, wanted)
        except TrilogueError:
            return None
        except BaseException:  # Interrupted: the caller does not learn that the message was sent.
            report_uncertain_send()
            raise
        return answer.conversation_id or None

    def search(
        self, conversation: Conversation | str, reference: str, most: int, after: datetime | None = None
    ) -> Routine[Message[models.ConversationMessage] | None]:
        """In the conversation, then among all of its contact's messages, since the message may be in another one."""
        found = yield from super().search(conversation, reference, most, after)
        if found is not None:
            return found
        if isinstance(conversation, Conversation) and conversation.contact_id:
            contact_id = conversation.contact_id
        else:
            contact_id, _ = yield from self._contact_of(self.id_of(conversation))
        return (yield from self._search_contact(contact_id, reference, most, after))

    def _search_contact(
        self, contact_id: str, reference: str, most: int, after: datetime | None = None
    ) -> Routine[Message[models.ConversationMessage] | None]:
        return first_sent(self._contact_messages(contact_id, None), reference, most, after)


def _contacts(items: Sequence[models.Contact]) -> list[Contact[models.Contact]]:
    return read_items(items, read.contact, broken_record(Contact, "sinch"))
