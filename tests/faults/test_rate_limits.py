"""The client's own rate limit, and its pause after a 429."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from faults.clients import QUEUES, AsyncHttpClient, Clock, HttpClient, both_modes, run, run_with, settings
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.limits import DIXA_LIMIT, RateLimit, RateLimiter, Turn
from trilogue.testing._base.rates import RequestCounter
from trilogue.timing import Timing

if TYPE_CHECKING:
    import httpx


def test_a_429_delays_the_other_calls_of_the_client(server: RawServer) -> None:
    """The second call, to another path, waits as long as the first would have to."""
    server.script(QUEUES, answer(429, b"", [("Retry-After", "30")]), answer(200, {}))
    server.script("/v1/other", answer(200, {}))
    clock = Clock()
    with HttpClient(settings("sunshine", server.url, clock)) as client:
        with pytest.raises(errors.RateLimitError):
            client.get(QUEUES, extensions={"options": CallOptions(max_attempts=1)})
        client.get("/v1/other")
    assert clock.waits == [31.0], "Retry-After and jitter"


def test_a_call_that_a_pause_delays_beyond_its_deadline_raises_at_once(server: RawServer) -> None:
    """A Retry-After of 100 s pauses the client for 60 s, which is the total_timeout of a call."""
    server.script(QUEUES, answer(429, b"", [("Retry-After", "100")]))
    clock = Clock()
    with HttpClient(settings("sunshine", server.url, clock)) as client:
        with pytest.raises(errors.RateLimitError) as first:
            client.get(QUEUES)
        clock.now += 0.5
        with pytest.raises(errors.RateLimitError) as second:
            client.get(QUEUES)
    assert (first.value.status, first.value.retry_after) == (429, 100.0)
    assert (second.value.status, second.value.retry_after, second.value.attempts) == (None, 59.5, 0)
    assert clock.waits == []


@both_modes
def test_the_documented_rate_limit_is_kept(mode: str, queues_server: RawServer) -> None:
    clock = Clock()

    def calls(client: HttpClient) -> httpx.Response:
        return [client.get(QUEUES) for _ in range(24)][-1]

    async def awaited_calls(client: AsyncHttpClient) -> httpx.Response:
        return [await client.get(QUEUES) for _ in range(24)][-1]

    outcome = run_with(mode, settings("dixa", queues_server.url, clock), calls if mode == "sync" else awaited_calls)
    assert outcome.error is None
    assert clock.now - 1000 == pytest.approx(2 * 1.08 + 0.104), "with a margin of 8 %"


@both_modes
def test_a_call_that_the_limit_delays_beyond_its_deadline_is_not_sent(mode: str, queues_server: RawServer) -> None:
    limiter = RateLimiter(RateLimit(requests=1, per=100))
    limiter.take(Turn(), 1000.0)
    outcome = run(mode, settings("dixa", queues_server.url, limiter=limiter), "POST", QUEUES)
    error = outcome.error
    assert type(error) is errors.RateLimitError
    assert (error.status, error.retry_after, error.attempts, error.outcome) == (None, 100.25, 0, "failed")
    assert error.retryable
    assert queues_server.requests(QUEUES) == []
    assert limiter.take(Turn(), 1000.0) == 100.25, "the call has given up its turn"


def test_two_clients_can_share_a_limiter(queues_server: RawServer) -> None:
    limiter = RateLimiter(RateLimit(requests=1, per=10))
    clock = Clock()
    with HttpClient(settings("dixa", queues_server.url, clock, limiter=limiter)) as one:
        one.get(QUEUES)
    with HttpClient(settings("dixa", queues_server.url, clock, limiter=limiter)) as two:
        two.get(QUEUES)
    assert clock.waits == [10.25]


def counting(statuses: list[int]) -> Behaviour:
    """Answer 429 to what exceeds Dixa's limit, and to the first request, with ``Retry-After: 0``."""
    counter, lock = RequestCounter(DIXA_LIMIT, count_refused=True), threading.Lock()

    def behave(connection: Connection, received: Received) -> bool:
        with lock:
            within = counter.accepts(time.monotonic())
            status = 200 if within and statuses else 429
            statuses.append(status)
        headers = [] if status == 200 else [("Retry-After", "0")]
        return answer(status, {"data": []}, headers)(connection, received)

    return behave


@both_modes
def test_a_service_that_counts_strictly_refuses_nothing_after_a_429(mode: str, server: RawServer) -> None:
    """In real time: twelve threads or tasks, the first of which is told to try again at once."""
    statuses: list[int] = []
    server.script(QUEUES, counting(statuses))
    given = settings("dixa", server.url, timing=Timing())

    def in_threads() -> None:
        with HttpClient(given) as client, ThreadPoolExecutor(12) as pool:
            list(pool.map(lambda _: client.get(QUEUES), range(12)))

    async def in_tasks() -> None:
        async with AsyncHttpClient(given) as client:
            await asyncio.gather(*(client.get(QUEUES) for _ in range(12)))

    started = time.monotonic()
    if mode == "sync":
        in_threads()
    else:
        asyncio.run(in_tasks())
    assert statuses == [429] + [200] * 12
    assert time.monotonic() - started < 3
