"""The life of a client: closing, cancelling, forking, pickling, event loops, threads."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import httpx
import pytest
from faults.clients import TOKEN, AsyncHttpClient, Clock, HttpClient, run, run_with, settings
from faults.rawserver import Behaviour, RawServer, answer, drip, silence
from faults.test_matrix import both_modes

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.limits import RateLimit, RateLimiter
from trilogue.timing import Timing

PATH = "/v1/queues"


@pytest.fixture
def steady(server: RawServer) -> RawServer:
    server.script(PATH, answer(200, {"data": []}))
    return server


# --- closing


def test_closing_twice_is_fine_and_use_after_it_says_so(steady: RawServer) -> None:
    client = HttpClient(settings("dixa", steady.url))
    client.get(PATH)
    client.close()
    client.close()
    with pytest.raises(errors.ClientClosedError, match="make a new one"):
        client.get(PATH)
    with pytest.raises(errors.ClientClosedError):
        client.__enter__()


def test_the_same_for_asynchronous_clients(steady: RawServer) -> None:
    async def scenario() -> None:
        client = AsyncHttpClient(settings("dixa", steady.url))
        await client.get(PATH)
        await client.aclose()
        await client.aclose()
        with pytest.raises(errors.ClientClosedError, match="make a new one"):
            await client.get(PATH)

    asyncio.run(scenario())


def test_a_client_may_be_used_before_its_with_block(steady: RawServer) -> None:
    client = HttpClient(settings("dixa", steady.url))
    client.get(PATH)
    with client:
        client.get(PATH)
    assert client.is_closed


def test_closing_under_a_running_call_is_a_typed_error(server: RawServer) -> None:
    server.script(PATH, silence)
    client = HttpClient(settings("dixa", server.url, timing=Timing(), timeout=0.3))
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(client.get, PATH)
        while not server.requests(PATH):
            pass
        client.close()
        with pytest.raises(errors.TrilogueError):
            running.result(5)


# --- cancelling


async def arrival(server: RawServer, requests: int) -> None:
    while len(server.requests(PATH)) < requests:  # noqa: ASYNC110 - the server lives in threads
        await asyncio.sleep(0.002)


ANSWERING = drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", b"", 0.5)


@pytest.mark.parametrize("behaviour", [silence, ANSWERING], ids=["before its answer", "within its answer"])
def test_a_cancelled_call_leaves_a_healthy_pool(behaviour: Behaviour, server: RawServer) -> None:
    server.script(PATH, behaviour)

    async def scenario() -> None:
        async with AsyncHttpClient(settings("sunshine", server.url, timing=Timing(), max_connections=2)) as client:
            for number in range(4):  # more than there are connections
                call = asyncio.create_task(client.get(PATH))
                await arrival(server, number + 1)
                await asyncio.sleep(0.01)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            server.script(PATH, answer(200, {}))
            async with asyncio.timeout(5):
                assert (await client.get(PATH)).status_code == 200

    asyncio.run(scenario())


def test_a_cancelled_wait_gives_its_slot_back() -> None:
    async def scenario() -> list[float]:
        given = settings("dixa", "http://127.0.0.1:1", timing=Timing(), limiter=RateLimit(requests=1, per=100))
        given.limiter.reserve(given.timing.monotonic())
        async with AsyncHttpClient(given) as client:
            options = {"options": CallOptions(total_timeout=1000)}
            calls = [asyncio.create_task(client.get(PATH, extensions=options)) for _ in range(3)]
            await asyncio.sleep(0)
            for call in calls:
                call.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
        return [given.limiter.reserve(given.timing.monotonic()).at - given.timing.monotonic() for _ in range(2)]

    waits = asyncio.run(scenario())
    assert waits == [pytest.approx(100, abs=1), pytest.approx(200, abs=1)]


def test_an_interrupt_leaves_a_healthy_pool(server: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """KeyboardInterrupt may come out of any read."""
    server.script(PATH, answer(200, {"data": [1]}))
    with HttpClient(settings("dixa", server.url, max_connections=1, timeout=1)) as client:
        client.get(PATH)
        with monkeypatch.context() as patch:

            def interrupted(self: httpx.Response) -> bytes:
                raise KeyboardInterrupt

            patch.setattr(httpx.Response, "read", interrupted)
            with pytest.raises(KeyboardInterrupt):
                client.get(PATH)
        assert client.get(PATH).json() == {"data": [1]}


# --- processes


def test_a_pickled_client_has_no_connections_and_works_elsewhere(steady: RawServer) -> None:
    with HttpClient(settings("dixa", steady.url, timing=Timing())) as client:
        client.get(PATH)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            assert pool.submit(HttpClient.get, client, PATH).result(30).status_code == 200
    assert {received.headers["authorization"] for received in steady.requests(PATH)} == {TOKEN}


def test_an_asynchronous_client_pickles_too(steady: RawServer) -> None:
    client = pickle.loads(pickle.dumps(AsyncHttpClient(settings("dixa", steady.url, timing=Timing()))))

    async def scenario() -> int:
        async with client:
            return (await client.get(PATH)).status_code

    assert asyncio.run(scenario()) == 200


FORKING = """
    import os, sys, threading
    from trilogue._auth import HeaderAuth
    from trilogue._auth.credentials import Secret
    from trilogue._http import HttpClient, Settings
    from trilogue.providers.rules import DIXA

    client = HttpClient(Settings(rules=DIXA, base_url=sys.argv[1], auth=HeaderAuth(Secret("token", "t"))))
    client.get("/v1/queues")
    # As if another thread held every lock at the moment of the fork.
    client.settings.limiter._lock.acquire()
    client.settings.budget._lock.acquire()
    client._opening.acquire()
    child = os.fork()
    if child == 0:
        os._exit(0 if client.get("/v1/queues").status_code == 200 else 1)
    _, status = os.waitpid(child, 0)
    client.settings.limiter._lock.release()
    client.settings.budget._lock.release()
    client._opening.release()
    client.get("/v1/queues")
    sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_has_connections_of_its_own(steady: RawServer) -> None:
    before = steady.connections
    script = [sys.executable, "-c", textwrap.dedent(FORKING), steady.url]
    assert subprocess.run(script, timeout=20, check=False).returncode == 0
    assert len(steady.requests(PATH)) == 3
    assert steady.connections - before == 2, "one for the parent, which kept it, and one for the child"


# Connections that are left to a closed loop warn when they are collected, as with any asynchronous library.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_asynchronous_client_survives_its_event_loop(steady: RawServer) -> None:
    client = AsyncHttpClient(settings("dixa", steady.url))

    async def once() -> int:
        return (await client.get(PATH)).status_code

    async def last() -> int:
        async with client:
            return await once()

    assert [asyncio.run(once()), asyncio.run(once()), asyncio.run(last())] == [200, 200, 200]
    gc.collect()


# --- threads and tasks


def test_one_client_serves_many_threads(steady: RawServer) -> None:
    with HttpClient(settings("sunshine", steady.url)) as client, ThreadPoolExecutor(32) as pool:
        statuses = list(pool.map(lambda _: client.get(PATH).status_code, range(300)))
    assert statuses == [200] * 300


def test_a_429_slows_the_whole_client(server: RawServer) -> None:
    """The second call has done nothing wrong, and waits until the first may go on."""
    server.script(PATH, answer(429, b"", [("Retry-After", "30")]), answer(200, {}))
    server.script("/v1/other", answer(200, {}))
    clock = Clock()
    with HttpClient(settings("sunshine", server.url, clock)) as client:
        with pytest.raises(errors.RateLimitError):
            client.get(PATH, extensions={"options": CallOptions(max_attempts=1)})
        client.get("/v1/other")
    assert clock.waits == [31.0], "and a little more, so that not all go at once"


def test_a_pause_that_takes_up_the_whole_call_is_not_waited_for(server: RawServer) -> None:
    """A Retry-After of 100 s holds the client back for 60 s: a call of 60 s would wait and then have no time."""
    server.script(PATH, answer(429, b"", [("Retry-After", "100")]))
    clock = Clock()
    with HttpClient(settings("sunshine", server.url, clock)) as client:
        with pytest.raises(errors.RateLimitError) as first:
            client.get(PATH)
        clock.now += 0.5
        with pytest.raises(errors.RateLimitError) as second:
            client.get(PATH)
    assert (first.value.status, first.value.retry_after) == (429, 100.0)
    assert (second.value.status, second.value.retry_after, second.value.attempts) == (None, 59.5, 0)
    assert clock.waits == []


@both_modes
def test_the_documented_rate_is_kept(mode: str, steady: RawServer) -> None:
    clock = Clock()

    def calls(client: HttpClient) -> httpx.Response:
        return [client.get(PATH) for _ in range(24)][-1]

    async def awaited_calls(client: AsyncHttpClient) -> httpx.Response:
        return [await client.get(PATH) for _ in range(24)][-1]

    outcome = run_with(mode, settings("dixa", steady.url, clock), calls if mode == "sync" else awaited_calls)
    assert outcome.error is None
    assert clock.now - 1000 == pytest.approx(2.0)


@both_modes
def test_a_call_that_would_queue_beyond_its_deadline_is_not_sent(mode: str, steady: RawServer) -> None:
    limiter = RateLimiter(RateLimit(requests=1, per=100))
    limiter.reserve(1000.0)
    outcome = run(mode, settings("dixa", steady.url, limiter=limiter), "POST", PATH)
    error = outcome.error
    assert type(error) is errors.RateLimitError
    assert (error.status, error.retry_after, error.attempts, error.outcome) == (None, 100.0, 0, "failed")
    assert error.retryable
    assert steady.requests(PATH) == []
    assert limiter.reserve(1000.0).at == 1100.0, "the slot went back"


def test_two_clients_can_share_a_limiter(steady: RawServer) -> None:
    limiter = RateLimiter(RateLimit(requests=1, per=10))
    clock = Clock()
    with HttpClient(settings("dixa", steady.url, clock, limiter=limiter)) as one:
        one.get(PATH)
    with HttpClient(settings("dixa", steady.url, clock, limiter=limiter)) as two:
        two.get(PATH)
    assert clock.waits == [10.0]


def test_a_client_counts_as_one_among_threads_that_close_it(steady: RawServer) -> None:
    client = HttpClient(settings("sunshine", steady.url))
    client.get(PATH)
    threads = [threading.Thread(target=client.close) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert client.is_closed
