"""Answers a message event once, whatever fails when: the event's id is the answer's reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from trilogue.errors import ConfigError
from trilogue.webhooks.events import MessageEvent

if TYPE_CHECKING:
    from trilogue.records import Message
    from trilogue.webhooks.events import Event


class Sender(Protocol):
    """A client or a Hub, as far as answering goes."""

    def reply(self, message: Message, *, text: str | None, content: Any, reference: str) -> Message:
        """Answer a message."""
        ...

    def find_sent(self, *, conversation: Message, reference: str) -> Message | None:
        """Find what was sent with a reference."""
        ...


class AsyncSender(Protocol):
    """`Sender` with coroutines."""

    async def reply(self, message: Message, *, text: str | None, content: Any, reference: str) -> Message:
        """Answer a message."""
        ...

    async def find_sent(self, *, conversation: Message, reference: str) -> Message | None:
        """Find what was sent with a reference."""
        ...


_Sender = TypeVar("_Sender", Sender, AsyncSender)


class _References:
    """The message to answer, and a reference for each answer: the same when the event is handled again."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._answers = 0

    def _next(self) -> str:
        self._answers += 1
        return self._event.id if self._answers == 1 else f"{self._event.id} {self._answers}"

    def _message(self) -> Message:
        if not isinstance(self._event, MessageEvent):
            raise TypeError(f"reply: an event {self._event.kind!r} has no message to answer: send with a client")
        return self._event.message


class Reply(_References):
    """Answers the message of an event. Given by `webhooks.wsgi` to the handler, with each event.

    Each answer carries a reference: the event's id, for the second answer the id and 2, and so on. Before an answer is
    sent, one with its reference is looked for, so that a second delivery, a restart or an outcome that is not known
    does not answer twice. A handler must therefore give the same answers in the same order when it runs again.
    """

    def __init__(self, event: Event, sender: Sender | None) -> None:
        super().__init__(event)
        self._sender = sender

    def text(self, text: str) -> Message:
        """Answer with a text.

        Args:
            text: what to send.

        Returns:
            The message that was sent, now or when the event was handled before.

        Raises:
            ConfigError: the application was made without ``hub=``.
            TypeError: the event has no message.
            TrilogueError: the message could not be sent.

        """
        return self._send(text, None)

    def content(self, content: object) -> Message:
        """Answer with any content of the event's service, such as ``trilogue_sinch.models.AppMessage``; see `text`.

        Args:
            content: what `send` of the service's client takes.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return self._send(None, content)

    def _send(self, text: str | None, content: object) -> Message:
        sender = _required(self._sender)
        message, reference = self._message(), self._next()
        sent = sender.find_sent(conversation=message, reference=reference)
        return sent or sender.reply(message, text=text, content=content, reference=reference)


class AsyncReply(_References):
    """`Reply` with coroutines. Given by `webhooks.asgi` to the handler, with each event."""

    def __init__(self, event: Event, sender: AsyncSender | None) -> None:
        super().__init__(event)
        self._sender = sender

    async def text(self, text: str) -> Message:
        """Answer with a text; see `Reply.text`.

        Args:
            text: what to send.

        Returns:
            The message that was sent, now or when the event was handled before.

        """
        return await self._send(text, None)

    async def content(self, content: object) -> Message:
        """Answer with any content of the event's service; see `Reply.content`.

        Args:
            content: what `send` of the service's client takes.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._send(None, content)

    async def _send(self, text: str | None, content: object) -> Message:
        sender = _required(self._sender)
        message, reference = self._message(), self._next()
        sent = await sender.find_sent(conversation=message, reference=reference)
        return sent or await sender.reply(message, text=text, content=content, reference=reference)


def _required(sender: _Sender | None) -> _Sender:
    if sender is None:
        raise ConfigError("reply needs a Hub or a client to send with: give the application hub=…")
    return sender
