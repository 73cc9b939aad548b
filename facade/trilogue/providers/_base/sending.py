"""What sending has in common on all services, without I/O: recipients, references, and finding what was sent."""

from __future__ import annotations

import abc
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from uuid import uuid4

from trilogue._internal.uncertain_sends import report_uncertain_send
from trilogue.errors import TrilogueError
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import OperationCall, step
from trilogue.providers._base.adapter import Adapter
from trilogue.providers._base.arguments import described
from trilogue.records import Contact, Conversation, Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trilogue.paging._pages import Listing
    from trilogue.paging._routine import AnyOf, Routine

R = TypeVar("R")

MAX_REFERENCE_LENGTH = 128
"""Characters of a reference: the limit of Sinch's ``correlation_id``, the shortest of the services' fields."""
MESSAGES_SEARCHED = 500
"""Messages that ``find_sent`` looks through, from the newest on: five requests on Sunshine and on Sinch."""
LOOKUP_MESSAGES = 100
"""The same after an unknown outcome: one request, since the message would be among the newest."""
LOOKUP_SECONDS = 10.0
"""Seconds for each request that looks for a message after an unknown outcome."""
_TIME_MARGIN = timedelta(minutes=5)
"""By how much an answer may seem older than the message that it answers, for services that set times on several
machines."""


class SendingAdapter(Adapter):
    """An adapter that sends."""

    @staticmethod
    @abc.abstractmethod
    def encode(name: str, value: object) -> bytes:
        """An argument as JSON: the generated package's ``json_bytes``.

        Raises:
            ValueError: it cannot be encoded. The message names it.

        """

    contents: ClassVar[str]
    """The union of the service's contents, as errors name it."""

    @staticmethod
    @abc.abstractmethod
    def is_content(value: object) -> bool:
        """Whether a value is of that union."""

    def check_content(self, content: object) -> None:
        """Check what is to be sent before anything is.

        Raises:
            TypeError: it is none of the service's contents.
            ValueError: it cannot be encoded.

        """
        if not self.is_content(content):
            raise TypeError(f"content must be one of {self.contents}, not {described(content)}")
        self.encode("content", content)

    @abc.abstractmethod
    def text_content(self, text: str) -> Any:
        """The service's content that is a text."""

    @abc.abstractmethod
    def send(
        self,
        content: Any,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        reference: str | None,
    ) -> Routine[Message[Any]]:
        """Send any content."""

    def send_text(
        self,
        text: str,
        *,
        conversation: Conversation | str | None,
        to: Contact | str | None,
        reference: str | None,
        **options: Any,
    ) -> Routine[Message[Any]]:
        """Send a text; ``options`` are the service's own of ``send``."""
        self.check_text("text", text)
        content = self.text_content(text)
        return self.send(content, conversation=conversation, to=to, reference=reference, **options)

    def reply(
        self, message: Message, *, text: str | None, content: Any, reference: str | None, **options: Any
    ) -> Routine[Message[Any]]:
        """Send a text or a content to a message's conversation."""
        conversation = self.conversation_of("message", message)
        if (text is None) == (content is None):
            raise TypeError("give either text=… or content=…")
        if text is not None:
            return self.send_text(text, conversation=conversation, to=None, reference=reference, **options)
        return self.send(content, conversation=conversation, to=None, reference=reference, **options)

    def find_sent(self, conversation: Conversation | Message | str, reference: str) -> Routine[Message[Any] | None]:
        """The message that was sent with a reference, among the conversation's newest."""
        self.check_reference(reference)
        after = None
        if isinstance(conversation, Message):
            after = conversation.sent_at if conversation.direction == "inbound" else None
            conversation = self.conversation_of("conversation", conversation)
        else:
            self.check_record("conversation", conversation, Conversation)
        return self.search(conversation, reference, MESSAGES_SEARCHED, after)

    def search(
        self, conversation: Conversation | str, reference: str, most: int, after: datetime | None = None
    ) -> Routine[Message[Any] | None]:
        """Look through the ``most`` newest messages of a conversation, but not through those before ``after``."""
        return first_sent(self.messages(conversation, ListOptions()), reference, most, after)

    # Arguments. Each check raises a TypeError or ValueError that names the argument, before any request.

    def check_text(self, name: str, text: object) -> None:
        """Check a text of the caller's."""
        if not isinstance(text, str):
            raise TypeError(f"{name} must be text, not {described(text)}")
        self.encode(name, text)

    def checked_reference(self, reference: str | None) -> str:
        """The caller's reference, or a random one."""
        if reference is None:
            return str(uuid4())
        self.check_reference(reference)
        return reference

    def check_reference(self, reference: str) -> None:
        """Check a reference of the caller's."""
        self.check_text("reference", reference)
        if not 0 < len(reference) <= MAX_REFERENCE_LENGTH:
            raise ValueError(f"reference must have 1 to {MAX_REFERENCE_LENGTH} characters, not {len(reference)}")

    def check_recipient(self, conversation: object, to: object) -> None:
        """Check that exactly one of conversation and contact was given, and is one of this provider."""
        if (conversation is None) == (to is None):
            raise TypeError("give either conversation=… or to=…")
        if to is None:
            self.check_record("conversation", conversation, Conversation)
        else:
            self.check_record("to", to, Contact)

    def check_record(self, name: str, value: Any, kind: type[Contact | Conversation]) -> None:
        """Check that an argument is an id, or a record of this kind and provider."""
        self.encode(name, self.id_of(value, kind, name))

    def conversation_of(self, name: str, message: object) -> Conversation:
        """The conversation of a message that was given as an argument."""
        if not isinstance(message, Message):
            raise TypeError(f"{name} must be a Message, not {described(message)}")
        if message.provider != self.provider:
            raise ValueError(f"{name}: this message is {message.provider}'s, not {self.provider}'s")
        if not message.conversation_id:
            raise ValueError(f"{name} has no conversation_id: use send_text or send with to=… or conversation=…")
        return Conversation(self.provider, message.conversation_id, message.contact_id)

    # Outcomes.

    def guarded(
        self, post: Routine[Message[Any]], reference: str, search: Callable[[], Routine[Message[Any] | None]]
    ) -> Routine[Message[Any]]:
        """Run the request that sends. Where its outcome is not certain, its error carries the reference and what a
        look-up found.
        """
        try:
            return (yield from post)
        except TrilogueError as error:
            if error.outcome != "failed":
                report_uncertain_send()
                error.reference = reference
            if error.outcome == "unknown":
                yield from _look_up(error, search)
            raise


def within(seconds: float, routine: Routine[R]) -> Routine[R]:
    """The routine, each of whose calls takes ``seconds`` at most."""
    resume: Callable[[], OperationCall | AnyOf] = partial(next, routine)
    while True:
        try:
            wanted = resume()
        except StopIteration as end:
            result: R = end.value
            return result
        if isinstance(wanted, OperationCall):
            wanted = wanted._replace(seconds=seconds)
        else:
            for each in wanted.calls:
                each.call = each.call._replace(seconds=seconds)
        try:
            answer = yield wanted
        except BaseException as error:  # noqa: BLE001 - raised in the routine
            resume = partial(routine.throw, error)
        else:
            resume = partial(routine.send, answer)


def first_sent(
    listing: Listing[Message[Any]], reference: str, most: int, after: datetime | None
) -> Routine[Message[Any] | None]:
    """The first message of a listing that the business sent with a reference."""
    stream = iterate_pages(listing, most)
    while (page := (yield from step(stream))) is not None:
        for message in page.items:
            # A customer's device can write metadata as well.
            if message.reference == reference and message.direction != "inbound":
                return message
        oldest = page.items[-1].sent_at if page.items else None
        if after is not None and oldest is not None and oldest < after - _TIME_MARGIN:
            return None
    return None


def _look_up(error: TrilogueError, search: Callable[[], Routine[Message[Any] | None]]) -> Routine[None]:
    try:
        error.found = yield from within(LOOKUP_SECONDS, search())
    except TrilogueError as failure:
        error.message += f". Looking for it failed ({type(failure).__name__}): call find_sent later"
        return
    if error.found is None:
        error.lookup = "not found"
        error.message += ". It was looked for and not found, but may still arrive"
    else:
        error.lookup = "found"
        error.message += f". It was looked for and found: it is message {error.found.id}"
