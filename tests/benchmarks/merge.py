"""Services that answer after 50 ms: several at once, and pages processed while the next one is fetched."""

from __future__ import annotations

import json
from collections import deque
from time import process_time, sleep
from typing import TYPE_CHECKING

import clients
from measure import Rounds, Row, row

import trilogue

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = 20
WRITE = 0.02
CUSTOMER = trilogue.Customer(ids={"sunshine": "sue", "dixa": "dixa-sue", "sinch": "sinch-sue"})


def measure(base: str) -> list[Row]:
    """A history merged from three services, and an export that processes a page while it fetches the next."""
    slow = base.replace("/0ms/0pages", f"/50ms/{PAGES}pages")
    rounds = Rounds(
        {
            "merged": lambda: _history(slow, None),
            **{name: lambda name=name: _history(slow, name) for name in ("sunshine", "dixa", "sinch")},
        },
        rounds=3,
    )
    slowest = max(("sunshine", "dixa", "sinch"), key=rounds.seconds)
    waiting = Rounds(
        {
            "network alone": lambda: deque(clients.bare_sunshine(slow), maxlen=0),
            "waiting": lambda: _export(slow, _wait, prefetch=True),
            "waiting, no prefetch": lambda: _export(slow, _wait, prefetch=False),
            "computing": lambda: _export(slow, _compute, prefetch=True),
        },
        rounds=3,
    )
    return [
        row(
            "three services with 50 ms latency, merged, to the slowest alone",
            rounds.ratio("merged", slowest),
            1.1,
            note=rounds.note("merged", "sunshine", "dixa", "sinch"),
        ),
        row(
            "export that waits 20 ms for a write a page, prefetch on, to the network alone",
            waiting.ratio("waiting", "network alone"),
            1.1,
            note=waiting.note("waiting", "waiting, no prefetch", "network alone"),
        ),
        row(
            "export that computes for 20 ms a page, prefetch on, to the network alone",
            waiting.ratio("computing", "network alone"),
        ),
    ]


def _history(base: str, provider: trilogue.Provider | None) -> None:
    with trilogue.Hub(clients.sunshine(base), clients.dixa(base), clients.sinch(base)) as hub:
        options = {} if provider is None else {"providers": [provider]}
        deque(hub.messages(CUSTOMER, **options), maxlen=0)


def _wait() -> None:
    sleep(WRITE)


def _compute() -> None:
    """Hold the interpreter's lock, which the thread that fetches needs as well."""
    began = process_time()
    while process_time() - began < WRITE:
        pass


def _export(base: str, work: Callable[[], None], *, prefetch: bool) -> None:
    """Serialise each page and call `work` for it, as an export does."""
    with clients.sunshine(base) as client:
        for page in client.messages(conversation="c", prefetch=prefetch).pages():
            json.dumps([(message.id, message.author.name, message.text) for message in page.items])
            work()
