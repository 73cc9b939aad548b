"""Maps Dixa end users, conversations and messages to records, without I/O."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.lazy import LazyModule
from trilogue.errors import NotFoundError
from trilogue.paging._routine import call
from trilogue.providers._base.adapter import ALL, Capabilities
from trilogue.providers._base.arguments import described
from trilogue.providers._base.listing import fetch_page, read_all_items, records_page_size
from trilogue.providers._base.native import native_listing
from trilogue.providers._base.reading import broken_record, last_activity, newest_first, read_items, read_listed, shown
from trilogue.providers._base.sending import LOOKUP_MESSAGES, SendingAdapter
from trilogue.providers.dixa.agent_names import AgentNames
from trilogue.providers.dixa.paging import MESSAGES, OPERATIONS, DixaDialect
from trilogue.records import Contact, Conversation, Message
from trilogue_dixa import models
from trilogue_dixa.api.conversations import ConversationsApi
from trilogue_dixa.api.end_users import EndUsersApi
from trilogue_dixa.types import UNSET, json_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trilogue.paging._options import ListOptions
    from trilogue.paging._pages import FetchedPage, Listing
    from trilogue.paging._routine import Routine
    from trilogue.providers.dixa import records as read
    from trilogue.records import CustomerField, Provider

else:
    # Loads the models that records are made of, which a program that only calls operations does not need.
    read = LazyModule("trilogue.providers.dixa.records")

CAPABILITIES = Capabilities(
    list_contacts=True,
    find_by=frozenset({"id", "external_id", "email", "phone"}),
    scan_contacts=False,
    list_all_conversations=False,
    page_messages=False,
    send_to_contact=True,
    delivery_state=True,
    instead={
        "find_contacts": "this customer has ids for other providers only: give the Customer an e-mail, a phone number, "
        "an external id or ids={{'dixa': …}}",
        "conversations": "Dixa lists the conversations of one end user: give contact=…, or read all with "
        "iterate.search_conversations(query=…) or iterate.list_activity_log()",
        "send_to_contact": "this end user has no conversation to send to: start one with api.conversations."
        "create_conversation(…), which needs the channel and its contact endpoint",
        "send_without_agent": "Dixa sends as an agent: give agent_id=… to the call or to the client",
    },
)


class DixaAdapter(SendingAdapter):
    """Dixa as records.

    Args:
        agent_id: the agent that messages are sent as, unless the call names another.
        author_names: whether the agents of outbound messages are looked up.

    """

    provider: Provider = "dixa"
    capabilities = CAPABILITIES
    operations = OPERATIONS
    dialect = DixaDialect()
    unset = UNSET
    identity_fields: Mapping[str, CustomerField] = {"email": "email", "phone": "phone"}
    encode = staticmethod(json_bytes)
    contents = "trilogue_dixa.models.Content"

    def __init__(self, agent_id: str | None = None, *, author_names: bool = False) -> None:
        self.scope = {}
        self._agent_id = agent_id
        self._agents = AgentNames() if author_names else None

    def id_problem(self, record: Contact | Conversation) -> str | None:
        """Also where a conversation's id is no number."""
        problem = super().id_problem(record)
        if problem is None and isinstance(record, Conversation):
            try:
                _as_number(record.id)
            except ValueError as error:
                return str(error)
        return problem

    def contacts(self, options: ListOptions) -> Listing[Contact[models.EndUser]]:
        """All end users, in the service's order."""
        row = OPERATIONS["list_end_users"]
        size = records_page_size(row, options)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Contact[models.EndUser]]]:
            return fetch_page(self.dialect, row, {}, cursor, size, convert=_contacts)

        return self.record_listing("contacts", {}, fetch, options, row.operation)

    def find_by(self, field: CustomerField, value: str) -> Routine[list[Contact[models.EndUser]]]:
        """By id, or by one of the fields that the service filters end users by."""
        if field == "id":
            return (yield from self._end_user(value))
        listing = native_listing(self.dialect, OPERATIONS["list_end_users"], {field: value}, ALL, self.scope)
        try:
            return _contacts((yield from read_all_items(listing)))
        except NotFoundError:
            return []

    def _end_user(self, user_id: str) -> Routine[list[Contact[models.EndUser]]]:
        try:
            answer = yield from call(EndUsersApi.get_end_user, user_id=user_id)
        except NotFoundError:
            return []
        if not answer.data:
            raise self.missing_field("end_users.get_end_user", "data")
        return _contacts([answer.data])

    def conversation(self, conversation_id: str) -> Routine[Conversation[models.Conversation]]:
        """One request."""
        answer = yield from call(ConversationsApi.get_conversation, conversation_id=_as_number(conversation_id))
        if not answer.data:
            raise self.missing_field("conversations.get_conversation", "data")
        return read_items([answer.data], read.conversation, broken_record(Conversation, "dixa"))[0]

    def conversations(
        self, contact: Contact | str | None, options: ListOptions
    ) -> Listing[Conversation[models.Conversation]]:
        """An end user's conversations, in the service's order."""
        if contact is None:
            raise self.not_supported("conversations")
        user_id = self.id_of(contact, Contact)
        row = OPERATIONS["list_end_user_conversations"]
        size = records_page_size(row, options)
        broken = broken_record(Conversation, "dixa", contact_id=user_id)

        def convert(items: Sequence[models.Conversation]) -> list[Conversation[models.Conversation]]:
            return read_items(items, read.conversation, broken)

        def fetch(cursor: str | None) -> Routine[FetchedPage[Conversation[models.Conversation]]]:
            return fetch_page(self.dialect, row, {"user_id": user_id}, cursor, size, convert=convert)

        return self.record_listing("conversations", {"contact": user_id}, fetch, options, row.operation)

    def messages(
        self, conversation: Conversation | str, options: ListOptions, contact: Contact | None = None
    ) -> Listing[Message[models.Message]]:
        """A conversation's messages. One answer holds all of them, in no promised order."""
        conversation_id = self.id_of(conversation, Conversation)
        known = conversation if isinstance(conversation, Conversation) else Conversation("dixa", conversation_id)
        arguments = {"conversation_id": _as_number(conversation_id)}
        broken = broken_record(Message, "dixa", conversation_id=conversation_id, contact_id=known.contact_id)

        usual, complete = partial(read.usual_message, known, contact), partial(read.message, known, contact)

        def convert(items: Sequence[Any]) -> list[Message[models.Message]]:
            return newest_first(read_listed(items, usual, models.Message, complete, broken))

        def fetch(cursor: str | None) -> Routine[FetchedPage[Message[models.Message]]]:
            page = yield from fetch_page(
                self.dialect, MESSAGES, arguments, cursor, None, convert=convert, undecoded=True
            )
            if self._agents is None:
                return page
            return attrs.evolve(page, items=(yield from self._agents.named(page.items)))

        return self.record_listing("messages", {"conversation": conversation_id}, fetch, options, MESSAGES.operation)

    @staticmethod
    def is_content(value: object) -> bool:
        """Whether a value is a content of Dixa's."""
        return isinstance(value, models.Content)

    def text_content(self, text: str) -> models.Text:
        """A plain text."""
        return models.Text(value=text)

    def send(
        self,
        content: models.Content,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        reference: str | None = None,
        attachments: Sequence[models.File] = (),
        agent_id: str | None = None,
    ) -> Routine[Message[models.CreateMessageOutputData]]:
        """Send any content as an agent. The reference is the message's external id."""
        self.check_recipient(conversation, to)
        self.check_content(content)
        _check_attachments(attachments or ())
        self.encode("attachments", attachments)
        reference = self.checked_reference(reference)
        if agent_id is not None:
            self.check_text("agent_id", agent_id)
        agent_id = agent_id or self._agent_id
        if agent_id is None:
            raise self.not_supported("send_without_agent")
        if conversation is None:
            conversation_id = yield from self._last_conversation_of(self.id_of(to or ""))
        else:
            conversation_id = self.id_of(conversation)
        body = models.Outbound(content=content, agent_id=agent_id, external_id=reference)
        if attachments:
            body.attachments = [*attachments]
        search = partial(self.search, conversation_id, reference, LOOKUP_MESSAGES)
        message = yield from self.guarded(self._create(conversation_id, body), reference, search)
        return attrs.evolve(message, external_id=message.external_id or reference, reference=reference)

    def _create(self, conversation_id: str, body: models.Outbound) -> Routine[Message[models.CreateMessageOutputData]]:
        number = _as_number(conversation_id)
        answer = yield from call(ConversationsApi.create_message, conversation_id=number, body=body)
        if not answer.data:
            raise self.missing_field("conversations.create_message", "data", sent=True)
        return read.sent(conversation_id, answer.data)

    def _last_conversation_of(self, user_id: str) -> Routine[str]:
        """The end user's conversation with the last activity; an open one is preferred to a closed one."""
        conversations = yield from read_all_items(self.usable(self.conversations(user_id, ALL)))
        if not conversations:
            raise self.not_supported("send_to_contact")
        return max(conversations, key=lambda each: ((each.state or "").lower() != "closed", last_activity(each))).id


def _contacts(items: Sequence[models.EndUser]) -> list[Contact[models.EndUser]]:
    return read_items(items, read.contact, broken_record(Contact, "dixa"))


def _check_attachments(value: Sequence[models.File]) -> None:
    files: Sequence[object] = value if isinstance(value, list | tuple) else (None,)
    if not all(isinstance(each, models.File | dict) for each in files):
        raise TypeError(f"attachments must be a list of trilogue_dixa.models.File, not {described(value)}")


def _as_number(conversation_id: str) -> int:
    try:
        return int(conversation_id)
    except ValueError:
        raise ValueError(f"conversation: a Dixa conversation's id is a number, not {shown(conversation_id)}") from None
