"""A history as text: for readers on a terminal, or a line a message for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from trilogue.cli._output import PROVIDER_STYLES, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from rich.console import Console

    from trilogue import Customer, Message, Skipped
    from trilogue.records import Provider

_INDENT = 7
"""As wide as the time and a space after it."""
TAB = 4
"""Columns between the places that a tab in a text leads to."""
_ARROWS = {"inbound": ("←", "bold"), "outbound": ("→", "bold green"), "unknown": ("·", "bold")}
_ADVICE: dict[tuple[Provider, str], str] = {
    ("sinch", "email"): "Sinch cannot search its contacts by e-mail: give --phone or --external-id as well, or --scan, "
    "which reads all contacts",
}
"""Reasons of skipped searches whose advice names options of the command, in the place of the library's arguments."""


def named(customer: Customer) -> str:
    """What a customer is searched by, as a title."""
    return ", ".join(filter(None, (customer.email, customer.phone, customer.external_id)))


def told(skipped: Skipped) -> str:
    """What was not searched, why, and what to do."""
    reason = _ADVICE.get((skipped.provider, skipped.what), skipped.reason)
    return f"{skipped.provider} was not searched by {skipped.what}: {reason}"


def author_of(message: Message) -> str:
    """Who wrote a message: the name where the service says it."""
    author = message.author
    return (author.name or author.email or author.role) + (" (automated)" if author.automated else "")


def extras_of(message: Message) -> Iterator[tuple[str, str]]:
    """What a message has beside its text, as lines, and the kind of each."""
    for attachment in message.attachments:
        name = ", ".join(filter(None, (attachment.name, attachment.description))) or "file"
        kind = f" ({attachment.media_type})" if attachment.media_type else ""
        yield "attachment", f"{name}{kind}: {attachment.url}"
    if message.choices and message.kind != "choice_response":
        yield "choices", " ".join(f"[{choice.label}]" for choice in message.choices)
    if message.delivery in ("failed", "deleted"):
        yield (
            "delivery",
            f"{message.delivery}: {message.failure_reason}" if message.failure_reason else message.delivery,
        )
    if message.problem:
        yield "problem", f"could not be read completely: {message.problem}"


_EXTRA_STYLES = {"attachment": "blue", "choices": "dim", "delivery": "red", "problem": "red"}


def print_days(console: Console, customer: Customer, messages: Sequence[Message]) -> None:
    """Print messages in their order, under a heading for each day.

    Args:
        console: where to.
        customer: whose messages.
        messages: oldest first.

    """
    console.print(Rule(Text(f"Messages of {shown(named(customer))}", "bold")))
    if not messages:
        console.print(Text("No messages were found."))
    day = ""
    for message in messages:
        date = f"{local_time(message.sent_at):%A, %d %B %Y}" if message.sent_at else "Unknown day"
        if date != day:
            console.print()
            console.print(Text(date, "bold underline"))
            day = date
        console.print(_heading(message))
        for line in _lines(message):
            console.print(Padding(line, (0, 0, 0, _INDENT), expand=False))
    console.print()


def local_time(time: datetime) -> datetime:
    """A time in the machine's zone; as it is where that has no such year. Go's zero time is the beginning of year 1."""
    try:
        return time.astimezone()
    except (OverflowError, ValueError, OSError):
        return time


def one_line(message: Message) -> str:
    """A message as fields between tabs: time, service, channel, direction, author, text."""
    fields = (
        message.sent_at.isoformat() if message.sent_at else "",
        message.provider,
        message.channel or "",
        message.direction,
        author_of(message),
        " ".join(filter(None, (message.subject, message.text, *(text for _, text in extras_of(message))))),
    )
    return "\t".join(map(shown, fields))


def _heading(message: Message) -> Text:
    arrow, style = _ARROWS[message.direction]
    time = f"{local_time(message.sent_at):%H:%M}" if message.sent_at else "??:??"
    return Text.assemble(
        (f"{time:{_INDENT}}", "dim"),
        (f"{arrow} {shown(author_of(message))}", style),
        "  ",
        (message.provider, PROVIDER_STYLES[message.provider]),
        (f" {shown(message.channel)}" if message.channel else "", "dim"),
        (f"  {shown(message.subject)}" if message.subject else "", "italic"),
    )


def _lines(message: Message) -> Iterator[Text]:
    for line in message.text.expandtabs(TAB).splitlines():
        yield Text(shown(line))
    for kind, text in extras_of(message):
        yield Text(shown(text), _EXTRA_STYLES[kind])
