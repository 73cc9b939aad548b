"""Services that answer after 50 ms: several at once, and work done while the next page is on its way."""

from __future__ import annotations

import json
from collections import deque
from time import process_time

import clients
from measure import Rounds, Row, row

import trilogue

PAGES = 20
BUSY = 0.02
CUSTOMER = trilogue.Customer(ids={"sunshine": "sue", "dixa": "dixa-sue", "sinch": "sinch-sue"})


def measure(base: str) -> list[Row]:
    """A history merged from three services, and a page's worth of work hidden behind the network."""
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
            "prefetch": lambda: _export(slow, prefetch=True),
            "without": lambda: _export(slow, prefetch=False),
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
            "export with 20 ms of work a page, prefetch on, to the network alone",
            waiting.ratio("prefetch", "network alone"),
            1.1,
            note=waiting.note("prefetch", "without", "network alone"),
        ),
    ]


def _history(base: str, provider: trilogue.Provider | None) -> None:
    with trilogue.Hub(clients.sunshine(base), clients.dixa(base), clients.sinch(base)) as hub:
        options = {} if provider is None else {"providers": [provider]}
        deque(hub.messages(CUSTOMER, **options), maxlen=0)


def _export(base: str, *, prefetch: bool) -> None:
    """What an export does: take a page, and work on it."""
    with clients.sunshine(base) as client:
        for page in client.messages(conversation="c", prefetch=prefetch).pages():
            began = process_time()
            while process_time() - began < BUSY:
                json.dumps([message.text for message in page.items])
