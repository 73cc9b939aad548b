"""Maps Sunshine users, conversations and messages to records, without I/O."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.lazy import LazyModule
from trilogue.errors import NotFoundError
from trilogue.paging._routine import call
from trilogue.providers._base.adapter import ALL, Capabilities
from trilogue.providers._base.listing import fetch_page, read_all_items, records_page_size
from trilogue.providers._base.reading import broken_record, last_activity, newest_first, read_items, read_listed
from trilogue.providers._base.sending import LOOKUP_MESSAGES, SendingAdapter
from trilogue.providers.sunshine.paging import OPERATIONS, SunshineDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_sunshine import models
from trilogue_sunshine.api.conversations import ConversationsApi
from trilogue_sunshine.api.messages import MessagesApi
from trilogue_sunshine.api.users import UsersApi
from trilogue_sunshine.types import UNSET, json_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trilogue.paging._options import ListOptions
    from trilogue.paging._pages import FetchedPage, Listing
    from trilogue.paging._routine import Routine
    from trilogue.providers.sunshine import records as read
    from trilogue.records import CustomerField, Provider

else:
    # Loads the models that records are made of, which a program that only calls operations does not need.
    read = LazyModule("trilogue.providers.sunshine.records")

CAPABILITIES = Capabilities(
    list_contacts=False,
    find_by=frozenset({"id", "external_id", "email"}),
    scan_contacts=False,
    list_all_conversations=False,
    page_messages=True,
    send_to_contact=True,
    delivery_state=False,
    instead={
        "contacts": "Sunshine has no list of all users: find one with find_contacts(Customer(email=…)), with "
        "external_id=… or ids={{'sunshine': …}}",
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, an external id "
        "or ids={{'sunshine': …}}",
        "find_by_phone": "Sunshine finds users by id, external id or e-mail, not by phone: give the Customer one",
        "conversations": "Sunshine lists the conversations of one user: give contact=…",
    },
)


class SunshineAdapter(SendingAdapter):
    """Sunshine Conversations as records.

    Args:
        app_id: the app whose users and conversations are read.

    """

    provider: Provider = "sunshine"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = SunshineDialect()
    unset = UNSET
    identity_fields: Mapping[str, CustomerField] = {"email": "email", "phoneNumber": "phone"}
    encode = staticmethod(json_bytes)
    contents = "trilogue_sunshine.models.Content"
    # `lastUpdatedAt` is when the last message was received (Sunshine reference, Conversation).
    promises_last_activity = True

    def __init__(self, app_id: str) -> None:
        self.scope = {"app_id": app_id}

    def contacts(self, options: ListOptions) -> Listing[Contact[models.User]]:
        """Always raises: the service cannot list its users."""
        del options
        raise self.not_supported("contacts")

    def find_by(self, field: CustomerField, value: str) -> Routine[list[Contact[models.User]]]:
        """One request: by id, by external id or by e-mail."""
        if field != "email":
            return (yield from self._user(value))
        answer = yield from call(UsersApi.list_users, filter_=models.ListUsersFilter(identities_email=value))
        if not isinstance(answer.users, list):
            raise self.missing_field("users.list_users", "users")
        return _contacts(answer.users)

    def _user(self, user_id: str) -> Routine[list[Contact[models.User]]]:
        try:
            answer = yield from call(UsersApi.get_user, user_id_or_external_id=user_id)
        except NotFoundError:
            return []
        if not answer.user:
            raise self.missing_field("users.get_user", "user")
        return _contacts([answer.user])

    def conversation(self, conversation_id: str) -> Routine[Conversation[models.Conversation]]:
        """One request. The answer does not say whose conversation it is."""
        answer = yield from call(ConversationsApi.get_conversation, conversation_id=conversation_id)
        if not answer.conversation:
            raise self.missing_field("conversations.get_conversation", "conversation")
        return read_items(
            [answer.conversation], partial(read.conversation, None), broken_record(Conversation, "sunshine")
        )[0]

    def conversations(
        self, contact: Contact | str | None, options: ListOptions
    ) -> Listing[Conversation[models.Conversation]]:
        """A user's conversations, in the service's order."""
        if contact is None:
            raise self.not_supported("conversations")
        user_id = self.id_of(contact, Contact)
        row = OPERATIONS["list_conversations"]
        broken = broken_record(Conversation, "sunshine", contact_id=user_id)
        arguments = {"filter_": models.ListConversationsFilter(user_id=user_id)}
        size = records_page_size(row, options)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation[models.Conversation]]:
            return read_items(items, partial(read.conversation, user_id), broken)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Conversation[models.Conversation]]]:
            return fetch_page(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.record_listing("conversations", {"contact": user_id}, fetch, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: ListOptions, contact: Contact | None = None
    ) -> Listing[Message[models.Message]]:
        """A conversation's messages. The service gives the newest page first, and each page oldest first."""
        del contact
        conversation_id = self.id_of(conversation, Conversation)
        row = OPERATIONS["list_messages"]
        arguments = {"conversation_id": conversation_id}
        size = records_page_size(row, options)
        broken = broken_record(Message, "sunshine", conversation_id=conversation_id)

        usual, complete = partial(read.usual_message, conversation_id), partial(read.message, conversation_id)

        def convert(items: Sequence[Any]) -> list[Message[models.Message]]:
            return newest_first(read_listed(items, usual, models.Message, complete, broken))

        def fetch(cursor: str | None) -> Routine[FetchedPage[Message[models.Message]]]:
            return fetch_page(self.dialect, row, arguments, cursor, size, convert=convert, undecoded=True)

        return self.record_listing("messages", {"conversation": conversation_id}, fetch, options, row.operation)

    @staticmethod
    def is_content(value: object) -> bool:
        """Whether a value is a content of Sunshine's."""
        return isinstance(value, models.Content)

    def text_content(self, text: str) -> models.TextMessage:
        """A text message."""
        return models.TextMessage(text=text)

    def send(
        self,
        content: models.Content,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        reference: str | None = None,
    ) -> Routine[Message[models.Message]]:
        """Send any content as the business. The reference is in the message's metadata."""
        self.check_recipient(conversation, to)
        self.check_content(content)
        reference = self.checked_reference(reference)
        if conversation is None:
            conversation_id = yield from self._conversation_with(self.id_of(to or ""))
        else:
            conversation_id = self.id_of(conversation)
        body = models.MessagePost(
            author=models.Author(type_="business"), content=content, metadata={read.REFERENCE_KEY: reference}
        )
        search = partial(self.search, conversation_id, reference, LOOKUP_MESSAGES)
        message = yield from self.guarded(self._post(conversation_id, body), reference, search)
        return attrs.evolve(message, delivery="accepted", reference=message.reference or reference)

    def _post(self, conversation_id: str, body: models.MessagePost) -> Routine[Message[models.Message]]:
        answer = yield from call(MessagesApi.post_message, conversation_id=conversation_id, body=body)
        broken = broken_record(Message, "sunshine")
        posted = read_items(answer.messages or (), partial(read.message, conversation_id), broken)
        if not posted:
            raise self.missing_field("messages.post_message", "messages", sent=True)
        return posted[0]

    def _conversation_with(self, user_id: str) -> Routine[str]:
        """The user's default conversation, else the one with the last activity, else a new one."""
        conversations = yield from read_all_items(self.conversations(user_id, ALL))
        if conversations:
            return max(conversations, key=lambda each: (_is_default(each), last_activity(each))).id
        body = models.ConversationCreateBody(
            type_="personal", participants=[models.ParticipantSubSchemaUserId(user_id=user_id)]
        )
        answer = yield from call(ConversationsApi.create_conversation, body=body)
        if not (answer.conversation and answer.conversation.id):
            raise self.missing_field("conversations.create_conversation", "conversation", sent=True)
        return answer.conversation.id


def _contacts(items: Sequence[models.User]) -> list[Contact[models.User]]:
    return read_items(items, read.contact, broken_record(Contact, "sunshine"))


def _is_default(conversation: Conversation) -> bool:
    return isinstance(conversation.raw, models.Conversation) and conversation.raw.is_default is True
