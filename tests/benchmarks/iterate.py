"""Items a second over loopback, records included, and the memory that a long iteration takes."""

from __future__ import annotations

import resource
import sys
from collections import deque
from itertools import islice

import clients
import peers
from measure import Rounds, Row, row

PAGE = 100
ITEMS = 100_000
SDK_ITEMS = 10_000
MANY = 1_000_000
WARM = 50_000


def measure(base: str) -> list[Row]:
    """Both services whose messages come in pages without end."""
    rows = []
    for service in ("sunshine", "sinch"):
        bare, ours, sdk = (
            getattr(clients, f"bare_{service}"),
            getattr(clients, f"trilogue_{service}"),
            getattr(peers, f"{service}_messages"),
        )
        name = service.capitalize()
        rounds = Rounds(
            {
                "httpx": lambda bare=bare: _exhaust(bare(_url(base, ITEMS))),
                "trilogue": lambda ours=ours: _exhaust(ours(_url(base, ITEMS))),
            },
            rounds=5,
        )
        note = ", ".join(f"{case} {ITEMS / rounds.seconds(case):,.0f} a second" for case in rounds.times)
        rows.append(
            row(
                f"iterate 100,000 messages, {name}: items a second to bare httpx's",
                rounds.ratio("httpx", "trilogue"),
                0.6,
                at_least=True,
                note=note,
            )
        )
        rounds = Rounds(
            {
                "trilogue": lambda ours=ours: _exhaust(ours(_url(base, SDK_ITEMS))),
                "SDK": lambda sdk=sdk: _exhaust(sdk(_url(base, SDK_ITEMS))),
            },
            rounds=3,
        )
        note = f"SDK {SDK_ITEMS / rounds.seconds('SDK'):,.0f} a second"
        rows.append(
            row(
                f"iterate, {name}: items a second to the SDK's",
                rounds.ratio("SDK", "trilogue"),
                5.0,
                at_least=True,
                note=note,
            )
        )
    return rows


def memory(base: str) -> list[Row]:
    """How much the process grows over a million messages."""
    messages = clients.trilogue_sunshine(_url(base, MANY))
    deque(islice(messages, WARM), maxlen=0)
    before = _peak()
    left = sum(1 for _ in messages)
    assert left == MANY - WARM
    return [row("memory over 1,000,000 messages: growth in MiB", _peak() - before, 5.0)]


def _url(base: str, items: int) -> str:
    return base.replace("/0pages", f"/{items // PAGE}pages")


def _exhaust(items: object) -> None:
    deque(items, maxlen=0)  # type: ignore[call-overload]


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
