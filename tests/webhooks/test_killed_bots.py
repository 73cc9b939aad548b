"""A bot's process that is killed (SIGKILL) does not answer twice: its claims outlive it, and expire."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sending.sandboxes import EACH_PROVIDER, Clients
from support.limits import NO_RATES
from webhooks.sqlite_store import SqliteReplayStore
from webhooks.test_never_twice import BOTH, REPLY, Bot, Site

from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from trilogue.webhooks import AsyncReply, Event, Reply

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
KILLS = 200 if os.environ.get("TRILOGUE_LONG_TESTS") else 6
LONGEST = 0.06
"""Seconds: an answer is found, sent and confirmed in about 0.03 s, so that half of the kills come too late."""


class WaitsAfterSending(Bot):
    """Says in a pipe that the answer was sent, and never confirms the event."""

    def __init__(self, bot: Bot, pipe: int) -> None:
        self.__dict__.update(vars(bot))
        self.pipe = pipe

    def __call__(self, event: Event, reply: Reply) -> None:
        super().__call__(event, reply)
        self.wait()

    async def call_async(self, event: Event, reply: AsyncReply) -> None:
        await super().call_async(event, reply)
        self.wait()

    def wait(self) -> None:
        os.write(self.pipe, b"sent")
        signal.pause()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=NO_RATES) as running:
        yield running


@contextmanager
def clients_of(sandbox: Sandbox) -> Iterator[Clients]:
    """Clients of a sandbox without anything in it."""
    sandbox.reset()
    clients = Clients(sandbox)
    yield clients
    sandbox.deliveries.clear()
    asyncio.run(clients.close())


@pytest.fixture
def clients(sandbox: Sandbox) -> Iterator[Clients]:
    with clients_of(sandbox) as clients:
        yield clients


def killed(deliver: Callable[[], object], wait: Callable[[], object]) -> None:
    """Run a delivery in a process of its own, and kill it when `wait` returns."""
    child = os.fork()
    if child == 0:
        deliver()
        os._exit(0)
    wait()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@EACH_PROVIDER
@BOTH
def test_a_bot_killed_between_sending_and_confirming_answers_once(
    clients: Clients, tmp_path: Path, provider: str, through: Callable[..., object]
) -> None:
    store = SqliteReplayStore(tmp_path / "claims")
    site = Site(clients, provider, through, "reply", store)
    reader, writer = os.pipe()

    def deliver_and_wait() -> None:
        site.post = through({"/": site.receiver}, WaitsAfterSending(site.bot, writer))
        site.deliver()

    def wait() -> None:
        os.close(writer)  # So that the read ends with the child, if that ends before it has sent.
        assert os.read(reader, 4) == b"sent"

    killed(deliver_and_wait, wait)
    os.close(reader)
    assert site.answers() == [REPLY]
    assert site.deliver() == 503, "the claim of the killed process outlives it"
    store.expire()
    assert [site.deliver() for _ in range(2)] == [200, 200]
    assert site.answers() == [REPLY]


@EACH_PROVIDER
@BOTH
def test_a_bot_killed_at_any_moment_answers_once(
    sandbox: Sandbox, tmp_path: Path, provider: str, through: Callable[..., object]
) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    moments = random.Random(seed)
    for number in range(-(-KILLS // 6)):
        store = SqliteReplayStore(tmp_path / f"claims {number}")
        with clients_of(sandbox) as clients:
            site = Site(clients, provider, through, "reply", store)
            killed(site.deliver, lambda: time.sleep(moments.uniform(0, LONGEST)))
            site.answers()  # The service has handled by now what it had received from the killed process.
            assert site.deliver() in {200, 503}
            store.expire()
            assert site.deliver() == 200
            assert site.answers() == [REPLY]
