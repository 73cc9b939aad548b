"""`python -m trilogue.testing.demo`: one customer's history across the three services, newest first.

The clients and the `Hub` send real HTTP requests to a sandbox on loopback. Some are answered with 429 or 503, and the
clients retry them.
"""

from __future__ import annotations

import collections
import shutil
import textwrap
from typing import TYPE_CHECKING

import trilogue
from trilogue.testing._base.faults import Fault
from trilogue.testing.sandbox import Sandbox

if TYPE_CHECKING:
    from trilogue import Message, RetryEvent

CUSTOMER = trilogue.Customer(email="sue@example.org", phone="+45 20 30 40 50")

FAULTS = (
    Fault.status(429, retry_after=0.2, provider="sunshine", operation="list_messages", nth=1),
    Fault.status(503, provider="sunshine", operation="list_messages", nth=4),
    Fault.status(503, provider="dixa", operation="list_messages", nth=[2, 6]),
    Fault.status(429, retry_after=0.1, provider="sinch", operation="list_messages", nth=1),
    Fault.status(503, provider="sinch", operation="token", nth=1),
)
"""Each fault counts the requests to one service, so that it applies to the same requests whichever service responds
first."""

_COLUMNS = "{time:16}  {provider:8}  {channel:17}  {author:14}  "


def main() -> None:
    """Print the history, then how many requests and retries it took."""
    retried: list[RetryEvent] = []
    with Sandbox(demo=True) as sandbox, sandbox.hub(on_retry=retried.append) as hub:
        sandbox.faults.add(*FAULTS)
        messages: list[Message] = []
        for message in hub.messages(CUSTOMER):
            messages.append(message)
            print(_line(message))  # noqa: T201 - the command's output
        print(_summary(messages, retried, len(sandbox.requests)))  # noqa: T201 - the command's output


def _line(message: Message) -> str:
    head = _COLUMNS.format(
        time=f"{message.sent_at:%Y-%m-%d %H:%M}" if message.sent_at else "",
        provider=message.provider,
        channel=message.channel or "",
        author=textwrap.shorten(message.author.name or f"({message.author.role})", 14, placeholder="…"),
    )
    width = max(shutil.get_terminal_size((150, 24)).columns, 100) - len(head)
    return head + textwrap.shorten(message.text, width, placeholder=" …")


def _summary(messages: list[Message], retried: list[RetryEvent], requests: int) -> str:
    providers = collections.Counter(message.provider for message in messages)
    statuses = collections.Counter(event.status for event in retried)
    counts = ", ".join(f"{count} from {provider}" for provider, count in sorted(providers.items()))
    causes = ", ".join(f"{count} after {status}" for status, count in sorted(statuses.items(), key=str))
    return (
        f"\n{len(messages)} messages of {CUSTOMER.email}: {counts}."
        f"\n{requests} requests, {len(retried)} attempts retried ({causes})."
    )


if __name__ == "__main__":
    main()
