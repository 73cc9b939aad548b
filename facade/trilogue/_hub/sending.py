"""Sending through a Hub: which client sends to a conversation, a contact or a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._hub.clients import ClientT
from trilogue._hub.plans import HubListings, adapter_of
from trilogue.providers._base.finding import find_first
from trilogue.records import Contact, Conversation, Customer, Message

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.sending import SendingAdapter
    from trilogue.records import Provider


class BaseHub(HubListings[ClientT]):
    """What ``Hub`` and ``AsyncHub`` share: their clients, what is listed, and the routines that send."""

    def _sending_client(
        self, conversation: Conversation | None, to: Contact | Customer | None, provider: Provider | None
    ) -> ClientT:
        """The client to send through.

        Raises:
            TypeError: a record is of another kind, both of ``conversation`` and ``to`` or neither were given, or a
                customer without a provider.
            ValueError: ``provider`` is not the record's.

        """
        record = conversation if to is None else to
        if record is None or (conversation is not None and to is not None):
            raise TypeError("give either conversation=… or to=…")
        kinds = (Conversation,) if to is None else (Contact, Customer)
        _require_kind("conversation" if to is None else "to", record, kinds)
        named = provider if isinstance(record, Customer) else record.provider
        if named is None:
            raise TypeError("several providers may know a Customer: name the one to send through with provider=…")
        if provider is not None and provider != named:
            raise ValueError(f"provider: this {type(record).__name__.lower()} is {named}'s, not {provider}'s")
        return self.client(named)

    def _text_routine(
        self,
        text: str,
        conversation: Conversation | None,
        to: Contact | Customer | None,
        provider: Provider | None,
        reference: str | None,
    ) -> tuple[ClientT, Routine[Message]]:
        client = self._sending_client(conversation, to, provider)
        return client, _send_text(adapter_of(client), text, conversation, to, reference)

    def _reply_routine(
        self, message: Message, text: str | None, content: Any, reference: str | None
    ) -> tuple[ClientT, Routine[Message]]:
        _require_kind("message", message, (Message,))
        client = self.client(message.provider)
        return client, adapter_of(client).reply(message, text=text, content=content, reference=reference)

    def _find_sent_routine(
        self, conversation: Conversation | Message, reference: str
    ) -> tuple[ClientT, Routine[Message | None]]:
        _require_kind("conversation", conversation, (Conversation, Message))
        client = self.client(conversation.provider)
        return client, adapter_of(client).find_sent(conversation, reference)


def _require_kind(name: str, value: object, kinds: tuple[type, ...]) -> None:
    if not isinstance(value, kinds):
        names = " or ".join(kind.__name__ for kind in kinds)
        raise TypeError(f"{name} must be a {names}, which names its provider, not {type(value).__name__}")


def _send_text(
    adapter: SendingAdapter,
    text: str,
    conversation: Conversation | None,
    to: Contact | Customer | None,
    reference: str | None,
) -> Routine[Message]:
    if isinstance(to, Customer):
        adapter.check_text("text", text)
        adapter.checked_reference(reference)
        to = yield from find_first(adapter, to)
    return (yield from adapter.send_text(text, conversation=conversation, to=to, reference=reference))
