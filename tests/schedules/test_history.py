"""Seeded schedules of one customer's history: faults, resumes after any page, providers that fail midway, new messages.

Whatever happens, each message that was there at the beginning is given once, in synchronous and asynchronous code.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from schedules.customer import CUSTOMER, Service
from support.services import PROVIDERS, async_client, client

import trilogue
from trilogue.errors import TrilogueError
from trilogue.timing import no_waiting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

SCHEDULES = int(os.environ.get("TRILOGUE_SCHEDULES", "200"))
SEEDS = range(max(1, SCHEDULES // 10))
"""A thousand in `make proof`."""
MAX_ROUNDS = 300


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with no_waiting():
        yield


class Schedule:
    """What happens while a history is read, page by page."""

    def __init__(self, seed: int, kind: str) -> None:
        self.random = Random(f"history {kind} {seed}")
        self.services = [Service.of(provider, self.random) for provider in PROVIDERS]
        self.expected = Counter(message for service in self.services for message in service.messages)
        self.given: list[str] = []
        self.token: str | None = None
        self.done = False
        self.options: dict[str, Any] = {
            "on_error": self.random.choice(["raise", "collect"]),
            "prefetch": self.random.random() < 0.7,
            "order": self.random.choice(["newest", "newest", "newest", "oldest"]),
        }
        self.concurrency = self.random.choice([1, 2, 8])
        self._newest = 5000
        self._rounds = 0
        for service in self.services:
            service.fault_rate = self.random.choice([0, 0.05, 0.3])

    def take(self, page: Any) -> bool:
        """Use a page. Returns whether the program ends here, to be started again with the token."""
        self.given += [message.id for message in page.items]
        self.token, self.done = page.resume_token, page.is_last
        for service in self.services:
            if self.random.random() < 0.2:
                service.down = not service.down
        if self.random.random() < 0.3 and self.options["order"] == "newest":
            self._newest += 1
            self.random.choice(self.services).receive(self._newest)
        return self.random.random() < 0.4

    def restart(self, error: TrilogueError | None = None) -> None:
        """Begin again, with all services up sooner or later."""
        if error is not None:
            self.token = error.resume_token or self.token
        self._rounds += 1
        assert self._rounds < MAX_ROUNDS, "the history never ended"
        for service in self.services:
            service.down = False
            if self._rounds > 20:
                service.fault_rate = 0

    def check(self) -> None:
        """Each message that was there at the beginning was given once; of those that came since, none twice."""
        given = Counter(self.given)
        assert {name: count for name, count in given.items() if name in self.expected} == dict(self.expected)
        assert max(given.values(), default=1) == 1


def test_each_message_is_given_once() -> None:
    for seed in SEEDS:
        schedule = Schedule(seed, "sync")
        clients = [
            client(service, service.provider, concurrency=schedule.concurrency, max_attempts=1)
            for service in schedule.services
        ]
        with trilogue.Hub(*clients) as hub:
            while not schedule.done:
                schedule.restart()
                pages = hub.messages(CUSTOMER, resume_from=schedule.token, **schedule.options).pages()
                try:
                    for page in pages:
                        if schedule.take(page):
                            break
                except TrilogueError as error:
                    schedule.restart(error)
                finally:
                    pages.close()
        schedule.check()
    assert [thread.name for thread in threading.enumerate() if thread.name == "trilogue-calls"] == []


def test_each_message_is_given_once_to_asynchronous_code() -> None:
    async def read(schedule: Schedule) -> None:
        async def answer(service: Service, request: Any) -> Any:
            for _ in range(schedule.random.randrange(4)):
                await asyncio.sleep(0)
            return service(request)

        clients = [
            async_client(
                lambda request, service=service: answer(service, request),
                service.provider,
                concurrency=schedule.concurrency,
                max_attempts=1,
            )
            for service in schedule.services
        ]
        async with trilogue.AsyncHub(*clients) as hub:
            while not schedule.done:
                schedule.restart()
                pages: AsyncIterator[Any] = hub.messages(
                    CUSTOMER, resume_from=schedule.token, **schedule.options
                ).pages()
                try:
                    async for page in pages:
                        if schedule.take(page):
                            break
                except TrilogueError as error:
                    schedule.restart(error)
                finally:
                    await pages.aclose()  # type: ignore[attr-defined]
                assert asyncio.all_tasks() == {asyncio.current_task()}
        schedule.check()

    for seed in SEEDS:
        asyncio.run(read(Schedule(seed, "async")))
