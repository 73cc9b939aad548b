"""Items a second over loopback, records included, and the memory that a long iteration takes.

Every run is a new process, so that the memory of one case does not slow down the next. A figure compares the best runs:
a loop that shares two cores with its server is at times slower by half, and never faster than it can be.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections import deque
from importlib import import_module
from itertools import islice
from time import perf_counter

from measure import Rounds, Row, row

PAGE = 100
ITEMS = 100_000
SDK_ITEMS = 10_000
MANY = 1_000_000
WARM = 50_000
BEFORE = {"sunshine": 0.62, "sinch": 0.63}
"""Items a second to bare httpx's, in version 0.1.0."""


def measure(base: str) -> list[Row]:
    """The two services that list messages in pages."""
    return [figure for service in ("sunshine", "sinch") for figure in _service(service, base)]


def memory(base: str) -> list[Row]:
    """By how much the process grows over a million messages."""
    messages = import_module("clients").trilogue_sunshine(_url(base, MANY))
    deque(islice(messages, WARM), maxlen=0)
    before = _peak()
    remaining = sum(1 for _ in messages)
    assert remaining == MANY - WARM
    return [row("memory over 1,000,000 messages: growth in MiB", _peak() - before, 5.0)]


def _service(service: str, base: str) -> list[Row]:
    ours = f"clients.trilogue_{service}"
    cases = {
        "httpx": (f"clients.bare_{service}", ITEMS),
        "trilogue": (ours, ITEMS),
        "trilogue with msgspec": (ours, ITEMS),
        "SDK": (f"peers.{service}_messages", SDK_ITEMS),
    }
    if service == "sinch":
        cases["SDK, pages of 100"] = ("peers.sinch_messages_by_hundred", SDK_ITEMS)
    rounds = Rounds.reported(
        {name: lambda name=name, case=case: _in_process(*case, base, name) for name, case in cases.items()}, rounds=9
    )
    note = ", ".join(f"{name} {1 / rounds.best(name):,.0f} a second" for name in cases)
    name = f"iterate messages, {service.capitalize()}: items a second to"
    ratio = rounds.best_ratio
    plain = ratio("httpx", "trilogue")
    figures = [
        row(f"{name} bare httpx's", plain, 0.7, at_least=True, note=note),
        row(
            f"iterate messages, {service.capitalize()}: time an item to version 0.1.0's", BEFORE[service] / plain, 1.02
        ),
        row(f"{name} bare httpx's, with msgspec", ratio("httpx", "trilogue with msgspec")),
        row(f"{name} its SDK's, as documented", ratio("SDK", "trilogue"), 5.0, at_least=True),
    ]
    if service == "sinch":
        equal = "SDK, pages of 100"
        figures += [
            row(f"{name} its SDK's told to take pages of 100", ratio(equal, "trilogue"), 5.0, at_least=True),
            row(f"{name} its SDK's told so, with msgspec", ratio(equal, "trilogue with msgspec")),
        ]
    return figures


def _in_process(source: str, items: int, base: str, name: str) -> float:
    """Seconds for one item, measured in a new process."""
    command = [sys.executable, __file__, source, str(items), base, name]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(json.loads(done.stdout))


def _run(source: str, items: int, base: str) -> float:
    module, _, function = source.partition(".")
    messages = getattr(import_module(module), function)
    deque(messages(_url(base, 10 * PAGE)), maxlen=0)
    began = perf_counter()
    deque(messages(_url(base, items)), maxlen=0)
    return (perf_counter() - began) / items


def _url(base: str, items: int) -> str:
    return base.replace("/0pages", f"/{items // PAGE}pages")


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    if sys.argv[4] != "trilogue with msgspec":
        sys.modules["msgspec.json"] = None  # type: ignore[assignment]  # makes its import fail
    sys.stdout.write(json.dumps(_run(sys.argv[1], int(sys.argv[2]), sys.argv[3])))
