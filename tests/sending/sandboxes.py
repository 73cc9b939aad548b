"""Conversations in a sandbox, in which a customer wrote a message, and clients of both kinds to answer with."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import trilogue
from trilogue import Conversation, Message
from trilogue.providers import PROVIDERS

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

EACH_PROVIDER = pytest.mark.parametrize("provider", PROVIDERS)
MODES = pytest.mark.parametrize("mode", ["sync", "async"])
SEND_OPERATIONS = {
    "sunshine": "messages.post_message",
    "dixa": "conversations.create_message",
    "sinch": "messages.send_message",
}
QUICK = {"rate_limit": None, "retry": trilogue.RetryPolicy(wait_initial=0.001, wait_initial_rate_limited=0.001)}


@attrs.frozen(kw_only=True)
class Chat:
    """A customer's conversation, and a client to answer with."""

    client: Any
    message: Message
    """What the customer wrote."""
    contact_id: str

    @property
    def conversation(self) -> Conversation:
        """The conversation as a record."""
        return Conversation(self.message.provider, self.message.conversation_id or "", self.message.contact_id)

    async def call(self, method: str, **arguments: Any) -> Any:
        """Call a method of the client, of either kind."""
        result = getattr(self.client, method)(**arguments)
        return await result if inspect.isawaitable(result) else result

    async def sent(self) -> list[Message]:
        """The business's messages in the conversation, newest first."""
        listed = self.client.messages(conversation=self.conversation)
        messages = [each async for each in listed] if hasattr(listed, "__aiter__") else list(listed)
        return [message for message in messages if message.direction == "outbound"]


class Clients:
    """Makes conversations and clients of a sandbox."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.agent_id = sandbox.dixa.add_agent("Bot", "bot@example.org")["id"]
        self._made: list[Any] = []

    def client(self, provider: str, mode: str, **options: Any) -> Any:
        """A client: "sync" or "async"."""
        kind = getattr(trilogue, ("Async" if mode == "async" else "") + provider.capitalize())
        given = getattr(self.sandbox, provider).client_options() | QUICK | options
        if provider == "dixa":
            given |= {"agent_id": self.agent_id}
        made = kind(**given)
        self._made.append(made)
        return made

    def chat(self, provider: str, mode: str) -> Chat:
        """A new conversation in which a customer wrote "Hello?"."""
        contact_id, conversation_id = getattr(self, f"_{provider}")()
        reader = self.client(provider, "sync")
        (message,) = reader.messages(conversation=conversation_id)
        return Chat(client=self.client(provider, mode), message=message, contact_id=contact_id)

    def _sunshine(self) -> tuple[str, str]:
        service = self.sandbox.sunshine
        user = service.add_user("sue-42")
        conversation = service.add_conversation(user["id"])
        author = {"type": "user", "userId": user["id"]}
        service.add_message(conversation["id"], {"type": "text", "text": "Hello?"}, author=author)
        return user["id"], conversation["id"]

    def _dixa(self) -> tuple[str, str]:
        service = self.sandbox.dixa
        user = service.add_end_user(displayName="Sue")
        conversation = service.add_conversation(user["id"], "WidgetChat")
        content = {"_type": "Text", "value": "Hello?"}
        service.add_message(conversation, content, direction="Inbound", author_id=user["id"])
        return user["id"], str(conversation["id"])

    def _sinch(self) -> tuple[str, str]:
        service = self.sandbox.sinch
        contact = service.add_contact(("WHATSAPP", "4512345678"))
        conversation = service.add_conversation(contact["id"], "WHATSAPP")
        content = {"text_message": {"text": "Hello?"}}
        service.add_message(conversation, direction="TO_APP", contact_message=content)
        return contact["id"], conversation["id"]

    async def close(self) -> None:
        """Close the clients."""
        for client in self._made:
            closed = client.close()
            if inspect.isawaitable(closed):
                await closed
