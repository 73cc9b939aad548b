"""Dixa's end users, conversations and messages as records, without I/O: what is called, and what it answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import attrs

from trilogue.errors import NotFoundError, TrilogueError
from trilogue.paging._routine import Call
from trilogue.providers._base.adapter import Adapter, Capabilities, Later
from trilogue.providers._base.listing import generous, native, part, whole
from trilogue.providers._base.reading import activity, broken, moment, newest_first, read_all
from trilogue.providers.dixa.paging import MESSAGES, OPERATIONS, DixaDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_dixa import models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.paging import RecordOptions
    from trilogue.paging._pages import Listing, Part
    from trilogue.paging._routine import Task
    from trilogue.providers._base.adapter import Memory
    from trilogue.providers.dixa import records as read
    from trilogue.records import Customer, Provider

else:
    # Loads the models that records are made of: a program that calls operations only does without them.
    read = Later("trilogue.providers.dixa.records")

CAPABILITIES = Capabilities(
    list_contacts=True,
    find_by=frozenset({"id", "external_id", "email", "phone"}),
    scan_contacts=False,
    list_all_conversations=False,
    page_messages=False,
    send_to_contact=True,
    tell_delivery=True,
    instead={
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, a phone number, "
        "an external id or ids={{'dixa': …}}",
        "conversations": "Dixa lists the conversations of one end user: give contact=…, or look through all with "
        "iterate.search_conversations(query=…) or iterate.list_activity_log()",
        "send_to_contact": "this end user has no conversation to write into: begin one with api.conversations."
        "create_conversation(…), which needs the channel and its contact endpoint",
        "send_without_agent": "Dixa sends in an agent's name: give agent_id=… to the call or to the client",
    },
)


class DixaAdapter(Adapter):
    """End users are contacts."""

    provider: Provider = "dixa"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = DixaDialect()

    def __init__(self, agent_id: str | None = None) -> None:
        self.scope = {}
        self._agent_id = agent_id

    def contacts(self, options: RecordOptions) -> Listing[Contact]:
        """All end users, in the service's order."""
        row = OPERATIONS["list_end_users"]
        size = generous(row, options)

        def page(cursor: str | None) -> Task[Part[Contact]]:
            return part(self.dialect, row, {}, cursor, size, convert=_contacts)

        return self.records("contacts", {}, page, options, row.operation)

    def find(self, customer: Customer, memory: Memory) -> Task[list[Contact]]:
        """By id, else by external id, e-mail or phone: the service filters by each."""
        del memory
        user_id = customer.ids.get("dixa")
        if user_id:
            return (yield from self._end_user(user_id))
        ways = {"external_id": customer.external_id, "email": customer.email, "phone": customer.phone}
        given = {name: value for name, value in ways.items() if value}
        if not given:
            raise self.not_supported("find_contacts")
        for name, value in given.items():
            listing = native(self.dialect, OPERATIONS["list_end_users"], {name: value}, {}, self.scope)
            try:
                found = yield from whole(listing)
            except NotFoundError:
                continue
            if found:
                return _contacts(found)
        return []

    def _end_user(self, user_id: str) -> Task[list[Contact]]:
        try:
            answer: models.GetEndUserOutput = yield Call("end_users.get_end_user", {"user_id": user_id})
        except NotFoundError:
            return []
        if not answer.data:
            raise self.missing("end_users.get_end_user", "data")
        return _contacts([answer.data])

    def conversations(self, contact: Contact | str | None, options: RecordOptions) -> Listing[Conversation]:
        """An end user's conversations, in the service's order."""
        if contact is None:
            raise self.not_supported("conversations")
        user_id = self.id_of(contact)
        row = OPERATIONS["list_end_user_conversations"]
        size = generous(row, options)
        unread = broken(Conversation, "dixa", contact_id=user_id)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation]:
            return read_all(items, read.conversation, unread)

        def page(cursor: str | None) -> Task[Part[Conversation]]:
            return part(self.dialect, row, {"user_id": user_id}, cursor, size, convert=convert)

        return self.records("conversations", {"contact": user_id}, page, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: RecordOptions, about: Contact | None = None
    ) -> Listing[Message]:
        """A conversation's messages: one answer holds them all, in no order that is promised."""
        conversation_id = self.id_of(conversation)
        thread = conversation if isinstance(conversation, Conversation) else Conversation("dixa", conversation_id)
        arguments = {"conversation_id": _number(conversation_id)}
        unread = broken(Message, "dixa", conversation_id=conversation_id, contact_id=thread.contact_id)

        def convert(items: Sequence[models.Message]) -> list[Message]:
            return newest_first(read_all(items, partial(read.message, thread, about), unread))

        def page(cursor: str | None) -> Task[Part[Message]]:
            return part(self.dialect, MESSAGES, arguments, cursor, None, convert=convert)

        return self.records("messages", {"conversation": conversation_id}, page, options, MESSAGES.operation)

    def send_text(
        self,
        text: str,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        agent_id: str | None = None,
        external_id: str | None = None,
    ) -> Task[Message]:
        """As an agent."""
        content = models.Text(value=text)
        return self.send(content, conversation=conversation, to=to, agent_id=agent_id, external_id=external_id)

    def send(
        self,
        content: models.Content,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        attachments: Sequence[models.File] = (),
        agent_id: str | None = None,
        external_id: str | None = None,
    ) -> Task[Message]:
        """Any content, as an agent. The external id lets whoever got no answer look whether the message is there."""
        conversation_id = self.target(conversation, to)
        agent_id = agent_id or self._agent_id
        if agent_id is None:
            raise self.not_supported("send_without_agent")
        if conversation_id is None and to is not None:
            conversation_id = yield from self._conversation_with(self.id_of(to))
        external_id = external_id or str(uuid4())
        body = models.Outbound(content=content, agent_id=agent_id, external_id=external_id)
        if attachments:
            body.attachments = [*attachments]
        arguments: dict[str, Any] = {"conversation_id": _number(conversation_id or ""), "body": body}
        try:
            answer: models.CreateMessageOutput = yield Call("conversations.create_message", arguments)
        except TrilogueError as error:
            if error.outcome != "failed":
                error.add_note(f"The message's externalId is {external_id}")
            raise
        if not answer.data:
            raise self.missing("conversations.create_message", "data", sent=True)
        message = read.sent(conversation_id or "", moment(answer.data.created_at), answer.data)
        return attrs.evolve(message, external_id=message.external_id or external_id)

    def _conversation_with(self, user_id: str) -> Task[str]:
        """The end user's conversation that something happened in last, an open one before a closed one."""
        threads = yield from whole(self.conversations(user_id, {}))
        if not threads:
            raise self.not_supported("send_to_contact")
        return max(threads, key=lambda thread: ((thread.state or "").lower() != "closed", activity(thread))).id


def _contacts(items: Sequence[models.EndUser]) -> list[Contact]:
    return read_all(items, read.contact, broken(Contact, "dixa"))


def _number(conversation_id: str) -> int:
    try:
        return int(conversation_id)
    except ValueError:
        raise ValueError(f"a Dixa conversation's id is a number, not {conversation_id!r}") from None
