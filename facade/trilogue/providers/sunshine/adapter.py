"""Sunshine's users, conversations and messages as records, without I/O: what is called, and what it answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs

from trilogue.errors import NotFoundError
from trilogue.paging._routine import Call
from trilogue.providers._base.adapter import Adapter, Capabilities, Later
from trilogue.providers._base.listing import generous, part, whole
from trilogue.providers._base.reading import activity, broken, newest_first, read_all
from trilogue.providers.sunshine.paging import OPERATIONS, SunshineDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_sunshine import models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.paging import RecordOptions
    from trilogue.paging._pages import Listing, Part
    from trilogue.paging._routine import Task
    from trilogue.providers._base.adapter import Memory
    from trilogue.providers.sunshine import records as read
    from trilogue.records import Customer, Provider

else:
    # Loads the models that records are made of: a program that calls operations only does without them.
    read = Later("trilogue.providers.sunshine.records")

CAPABILITIES = Capabilities(
    list_contacts=False,
    find_by=frozenset({"id", "external_id", "email"}),
    scan_contacts=False,
    list_all_conversations=False,
    page_messages=True,
    send_to_contact=True,
    tell_delivery=False,
    instead={
        "contacts": "Sunshine has no list of all users: find one with find_contacts(Customer(email=…)), with "
        "external_id=… or ids={{'sunshine': …}}",
        "find_contacts": "Sunshine finds users by id, external id or e-mail, not by phone: give the Customer one",
        "conversations": "Sunshine lists the conversations of one user: give contact=…",
    },
)


class SunshineAdapter(Adapter):
    """Users are contacts."""

    provider: Provider = "sunshine"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = SunshineDialect()

    def __init__(self, app_id: str) -> None:
        self.scope = {"app_id": app_id}

    def contacts(self, options: RecordOptions) -> Listing[Contact]:
        """Not to be had."""
        del options
        raise self.not_supported("contacts")

    def find(self, customer: Customer, memory: Memory) -> Task[list[Contact]]:
        """By id, else by external id, else by e-mail."""
        del memory
        user_id = customer.ids.get("sunshine")
        if not (user_id or customer.external_id or customer.email):
            raise self.not_supported("find_contacts")
        if user_id:
            return (yield from self._user(user_id))
        found: list[Contact] = []
        if customer.external_id:
            found = yield from self._user(customer.external_id)
        if customer.email and not found:
            arguments = {"filter_": models.ListUsersFilter(identities_email=customer.email)}
            answer: models.UserListResponse = yield Call("users.list_users", arguments)
            if not isinstance(answer.users, list):
                raise self.missing("users.list_users", "users")
            found = _contacts(answer.users)
        return found

    def _user(self, user_id: str) -> Task[list[Contact]]:
        try:
            answer: models.UserResponse = yield Call("users.get_user", {"user_id_or_external_id": user_id})
        except NotFoundError:
            return []
        if not answer.user:
            raise self.missing("users.get_user", "user")
        return _contacts([answer.user])

    def conversations(self, contact: Contact | str | None, options: RecordOptions) -> Listing[Conversation]:
        """A user's conversations, in the service's order."""
        if contact is None:
            raise self.not_supported("conversations")
        user_id = self.id_of(contact)
        row = OPERATIONS["list_conversations"]
        unread = broken(Conversation, "sunshine", contact_id=user_id)
        arguments = {"filter_": models.ListConversationsFilter(user_id=user_id)}
        size = generous(row, options)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation]:
            return read_all(items, partial(read.conversation, user_id), unread)

        def page(cursor: str | None) -> Task[Part[Conversation]]:
            return part(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.records("conversations", {"contact": user_id}, page, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: RecordOptions, about: Contact | None = None
    ) -> Listing[Message]:
        """A conversation's messages. The service gives each page oldest first, and the newest page first."""
        del about
        conversation_id = self.id_of(conversation)
        row = OPERATIONS["list_messages"]
        arguments = {"conversation_id": conversation_id}
        size = generous(row, options)
        unread = broken(Message, "sunshine", conversation_id=conversation_id)

        def convert(items: Sequence[models.Message]) -> list[Message]:
            return newest_first(read_all(items, partial(read.message, conversation_id), unread))

        def page(cursor: str | None) -> Task[Part[Message]]:
            return part(self.dialect, row, arguments, cursor, size, convert=convert)

        return self.records("messages", {"conversation": conversation_id}, page, options, row.operation)

    def send_text(
        self, text: str, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Task[Message]:
        """As the business."""
        return self.send(models.TextMessage(text=text), conversation=conversation, to=to)

    def send(
        self, content: models.Content, *, conversation: Conversation | str | None, to: Contact | str | None
    ) -> Task[Message]:
        """Any content, as the business."""
        conversation_id = self.target(conversation, to)
        if conversation_id is None and to is not None:
            conversation_id = yield from self._conversation_with(self.id_of(to))
        body = models.MessagePost(author=models.Author(type_="business"), content=content)
        arguments = {"conversation_id": conversation_id, "body": body}
        answer: models.MessagePostResponse = yield Call("messages.post_message", arguments)
        posted = read_all(answer.messages or (), partial(read.message, conversation_id), broken(Message, "sunshine"))
        if not posted:
            raise self.missing("messages.post_message", "messages", sent=True)
        return attrs.evolve(posted[0], delivery="accepted")

    def _conversation_with(self, user_id: str) -> Task[str]:
        """The user's default conversation, else the one last used, else a new one."""
        threads = yield from whole(self.conversations(user_id, {}))
        if threads:
            return max(threads, key=lambda thread: (_is_default(thread), activity(thread))).id
        body = models.ConversationCreateBody(
            type_="personal", participants=[models.ParticipantSubSchemaUserId(user_id=user_id)]
        )
        answer: models.ConversationResponse = yield Call("conversations.create_conversation", {"body": body})
        if not (answer.conversation and answer.conversation.id):
            raise self.missing("conversations.create_conversation", "conversation", sent=True)
        return answer.conversation.id


def _contacts(items: Sequence[models.User]) -> list[Contact]:
    return read_all(items, read.contact, broken(Contact, "sunshine"))


def _is_default(thread: Conversation) -> bool:
    return isinstance(thread.raw, models.Conversation) and thread.raw.is_default is True
