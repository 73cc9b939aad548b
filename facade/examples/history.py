"""Show one customer's messages across all services, newest first, and what could not be searched or read.

Set the environment variables of the services (`facade/docs/typed-calls.md`), then run

    python history.py sue@example.org
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import trilogue

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines(hub: trilogue.Hub, email: str, limit: int = 50) -> Iterator[str]:
    """The customer's newest messages, a line each; then what is missing."""
    # Sinch cannot search by e-mail address: it is searched by what the other services know of the customer.
    pager = hub.messages(trilogue.Customer(email=email), expand=True, on_error="collect", max_items=limit)
    for message in pager:
        when = message.sent_at.strftime("%Y-%m-%d %H:%M") if message.sent_at else "unknown time"
        who = message.author.name or message.author.role
        yield f"{when}  {message.provider:8}  {who}: {message.text}"
        if message.problem:
            yield f"    (this message could not be read completely: {message.problem})"
    for skipped in pager.skipped:
        yield f"{skipped.provider} was not searched by {skipped.what}: {skipped.reason}"
    for error in pager.errors:
        yield f"{error.provider} could not be read: {error}"


def main() -> None:
    """Print the history of the customer whose e-mail address is the first argument."""
    with trilogue.Hub.from_env() as hub:
        for line in lines(hub, sys.argv[1]):
            print(line)


if __name__ == "__main__":
    main()
