"""A signal handler that raises at any moment of a synchronous call: nothing hangs, and the next call succeeds."""

from __future__ import annotations

import gc
import os
import random
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from faults.clients import QUEUES, HttpClient, settings
from faults.fault_table import issue_tokens
from faults.rawserver import RawServer, answer

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = "TRILOGUE_LONG_TESTS" in os.environ
INTERRUPTS = 2000 if LONG else 150
FILES = Path("/proc/self/fd")
pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer that interrupts"),
    # An interrupt right after a socket was made leaves it to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def files() -> int:
    """How many files this process has open, where that can be known."""
    return len(list(FILES.iterdir())) if FILES.is_dir() else 0


class Interrupted(BaseException):
    """Raised by the signal handler."""


@pytest.fixture
def interrupts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Python reports and drops what a handler raises in a destructor.
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: None)

    def handler(number: int, frame: Any) -> None:
        raise Interrupted

    before = signal.signal(signal.SIGALRM, handler)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
    gc.collect()


def interrupt(client: HttpClient, after: float) -> None:
    """Make calls, one of which is interrupted after so many seconds."""
    # Python drops what is raised in a destructor: then no interrupt arrives.
    end = time.monotonic() + after + 0.02
    try:
        signal.setitimer(signal.ITIMER_REAL, after)
        while time.monotonic() < end:
            client.get(QUEUES)
    except Interrupted:
        pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("provider", ["dixa", "sinch"])
@pytest.mark.parametrize("connections", [1, 4])
def test_the_call_after_an_interrupt_succeeds(provider: str, connections: int, server: RawServer) -> None:
    server.script(QUEUES, answer(200, {"data": []}))
    issue_tokens(server)
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    given = settings(provider, server.url, timing=Timing(), max_connections=connections, limiter=None)
    failed = 0
    open_files = files()
    with HttpClient(given) as client:
        for _ in range(INTERRUPTS // 4):
            if provider == "sinch" and chance.random() < 0.5:
                given.auth._token = None  # The interrupt may come while a token is fetched.
            interrupt(client, chance.uniform(0.0001, 0.004))
            began = time.monotonic()
            try:
                client.get(QUEUES, extensions={"options": CallOptions(total_timeout=2)})
            except errors.TrilogueError:
                failed += 1
                client.get(QUEUES, extensions={"options": CallOptions(total_timeout=2)})
            assert time.monotonic() - began < 2, f"seed {seed}"
    assert failed == 0, f"seed {seed}"
    assert files() < open_files + 20


@pytest.mark.usefixtures("interrupts")
def test_calls_of_other_threads_go_on_while_one_is_interrupted(server: RawServer) -> None:
    server.script(QUEUES, answer(200, {"data": []}))
    issue_tokens(server)
    chance = random.Random(5)
    given = settings("sinch", server.url, timing=Timing(), max_connections=4, limiter=None)
    stopped = threading.Event()
    slowest = [0.0]
    failures: list[Exception] = []

    def calls(client: HttpClient) -> None:
        while not stopped.is_set():
            began = time.monotonic()
            try:
                client.get(QUEUES, extensions={"options": CallOptions(total_timeout=5)})
            except Exception as error:  # noqa: BLE001 - reported below
                failures.append(error)
            slowest[0] = max(slowest[0], time.monotonic() - began)

    with HttpClient(given) as client:
        threads = [threading.Thread(target=calls, args=(client,)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for _ in range(INTERRUPTS // 2):
            interrupt(client, chance.uniform(0.0001, 0.004))
        stopped.set()
        for thread in threads:
            thread.join(10)
            assert not thread.is_alive()
    assert failures == []
    assert slowest[0] < 3
