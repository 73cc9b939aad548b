"""Calls that are cancelled or time out at any moment: the client serves the next call, and nothing is sent late."""

from __future__ import annotations

import asyncio
import os
import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, both_modes, run, settings
from faults.rawserver import RawServer, answer, silence
from faults.slow_server import SlowServer

import trilogue
from trilogue import errors
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Awaitable

LONG = "TRILOGUE_LONG_TESTS" in os.environ
"""Whether to run the full numbers: minutes instead of seconds."""
CONNECTIONS = 8


def asynchronous(url: str, **changes: Any) -> AsyncHttpClient:
    changes.setdefault("max_connections", CONNECTIONS)
    return AsyncHttpClient(settings("sunshine", url, timing=Timing(), **changes))


def busy(client: AsyncHttpClient) -> int:
    """Places of the pool that are taken while no call is under way."""
    (pool,) = client._pools.values()
    return sum(not connection.is_idle() for connection in pool.client._transport._pool.connections)


async def serves(client: AsyncHttpClient) -> bool:
    """Whether as many calls at once as there are connections succeed."""
    async with asyncio.timeout(10):
        answers = await asyncio.gather(*(client.get("/v1/0") for _ in range(CONNECTIONS + 2)))
    return [answer.status_code for answer in answers] == [200] * (CONNECTIONS + 2)


def test_a_client_serves_calls_after_two_outages() -> None:
    async def scenario() -> None:
        with RawServer() as server:
            server.script(QUEUES, silence)
            total = {"options": CallOptions(total_timeout=1.0 if LONG else 0.3)}
            async with asynchronous(server.url, max_connections=100) as client:
                for _ in range(2):
                    calls = [client.get(QUEUES, extensions=dict(total)) for _ in range(250)]
                    results = await asyncio.gather(*calls, return_exceptions=True)
                    assert {type(result) for result in results} == {errors.APITimeoutError}
                assert busy(client) == 0
                server.script(QUEUES, answer(200, {}))
                assert (await client.get(QUEUES)).status_code == 200

    asyncio.run(scenario())


@pytest.mark.parametrize("new_connection", [True, False], ids=["on a new connection", "on a used connection"])
def test_a_call_cancelled_at_any_turn_of_the_loop_leaves_a_client_that_serves(new_connection: bool) -> None:
    async def scenario() -> None:
        async with SlowServer() as server:
            for turns in range(50):
                async with asynchronous(server.url, max_connections=1) as client:
                    if not new_connection:
                        await client.get("/v1/0")
                    call = asyncio.create_task(client.get("/v1/0"))
                    for _ in range(turns):
                        await asyncio.sleep(0)
                    call.cancel()
                    await asyncio.gather(call, return_exceptions=True)
                    async with asyncio.timeout(5):
                        assert (await client.get("/v1/0")).status_code == 200, turns
                    assert busy(client) == 0

    asyncio.run(scenario())


async def give_up_by_cancelling(call: Awaitable[object], after: float) -> None:
    task = asyncio.ensure_future(call)
    await asyncio.sleep(after)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def give_up_by_timeout(call: Awaitable[object], after: float) -> None:
    try:
        async with asyncio.timeout(after):
            await call
    except TimeoutError:
        pass


async def give_up_by_wait_for(call: Awaitable[object], after: float) -> None:
    await asyncio.gather(asyncio.wait_for(call, after), return_exceptions=True)


WAYS = (give_up_by_cancelling, give_up_by_timeout, give_up_by_wait_for)


def test_no_connection_is_lost_to_calls_given_up_at_random_moments() -> None:
    calls, seed = (5000 if LONG else 500), random.randrange(2**32)
    chance = random.Random(seed)

    async def one(client: AsyncHttpClient) -> None:
        wait = chance.choice((0, 1, 5, 20, 100))
        if chance.random() < 0.3:
            total = {"options": CallOptions(total_timeout=chance.uniform(0.0005, 0.05))}
            await asyncio.gather(client.get(f"/v1/{wait}", extensions=total), return_exceptions=True)
        else:
            await chance.choice(WAYS)(client.get(f"/v1/{wait}"), chance.uniform(0, 0.03))

    async def scenario() -> None:
        async with SlowServer() as server, asynchronous(server.url) as client:
            done = 0
            while done < calls:
                at_once = chance.randint(1, 40)
                await asyncio.gather(*(one(client) for _ in range(at_once)))
                done += at_once
            assert busy(client) == 0, f"seed {seed}"
            assert await serves(client), f"seed {seed}"

    asyncio.run(scenario())


def test_a_post_cancelled_before_it_was_sent_is_not_sent_afterwards() -> None:
    async def scenario() -> None:
        async with SlowServer() as server, asynchronous(server.url, max_connections=1) as client:
            sent = 0
            for turns in range(12):
                first = asyncio.create_task(client.get("/v1/5"))
                await asyncio.sleep(0)
                post = asyncio.create_task(client.post(f"/v1/0/{turns}"))
                for _ in range(turns):
                    await asyncio.sleep(0)
                # The one connection is busy until now, so that the POST waits.
                waiting = not first.done()
                post.cancel()
                await asyncio.gather(first, post, return_exceptions=True)
                sent += not waiting
            await client.get("/v1/0")
            assert len([target for method, target in server.received if method == "POST"]) <= sent

    asyncio.run(scenario())


def test_a_post_that_only_waited_for_a_connection_was_not_sent(server: RawServer) -> None:
    server.script(QUEUES, silence)
    given = settings("dixa", server.url, timing=Timing(), max_connections=1)
    with HttpClient(given) as client, ThreadPoolExecutor(1) as pool:
        running = pool.submit(client.get, QUEUES, extensions={"options": CallOptions(total_timeout=0.4)})
        server.requests(QUEUES, 1)
        with pytest.raises(errors.APITimeoutError) as caught:
            client.post("/v1/post", extensions={"options": CallOptions(total_timeout=0.1)})
        assert isinstance(running.exception(), errors.APITimeoutError)
    assert_not_sent(caught.value, server)


def test_an_asynchronous_post_that_only_waited_for_a_connection_was_not_sent(server: RawServer) -> None:
    server.script(QUEUES, silence)
    given = settings("dixa", server.url, timing=Timing(), max_connections=1)

    async def scenario() -> None:
        async with AsyncHttpClient(given) as client:
            running = asyncio.create_task(client.get(QUEUES))
            await asyncio.to_thread(server.requests, QUEUES, 1)
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.post("/v1/post", extensions={"options": CallOptions(total_timeout=0.1)})
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            assert_not_sent(caught.value, server)

    asyncio.run(scenario())


def assert_not_sent(error: errors.TrilogueError, server: RawServer) -> None:
    assert (error.outcome, error.retryable) == ("failed", True)
    assert "nothing was sent" in str(error)
    assert server.requests("/v1/post") == []


@both_modes
def test_a_post_whose_proxy_makes_no_tunnel_in_time_was_not_sent(mode: str, server: RawServer) -> None:
    """The proxy reads CONNECT and says nothing; its connection does not keep its place in the pool."""
    server.script("proxied.example:443", silence)
    given = settings(
        "dixa", "https://proxied.example", timing=Timing(), proxy=server.url, max_connections=1, timeout=0.05
    )
    for _ in range(2):
        error = run(mode, given, "POST", "/v1/post").error
        assert isinstance(error, errors.APITimeoutError)
        assert (error.outcome, error.retryable) == ("failed", True)
        assert error.attempts == 3
    assert len(server.requests("proxied.example:443", 6)) == 6


@pytest.mark.parametrize("configuration", [{}, {"http2": False}], ids=["default", "explicit"])
def test_a_cancelled_call_leaves_a_usable_httpx_client_of_the_caller(
    configuration: dict[str, Any], server: RawServer
) -> None:
    server.script(QUEUES, silence)

    async def scenario() -> None:
        limits = httpx.Limits(max_connections=2)
        async with httpx.AsyncClient(base_url=server.url, limits=limits, **configuration) as given:
            client = AsyncHttpClient(settings("dixa", server.url, timing=Timing(), http_client=given))
            for _ in range(5):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.05):
                        await client.get(QUEUES)
            server.script(QUEUES, answer(200, {}))
            assert (await client.get(QUEUES)).status_code == 200

    asyncio.run(scenario())


def test_a_call_through_a_transport_without_connections_can_be_cancelled() -> None:
    ended: list[bool] = []

    async def hang(request: httpx.Request) -> httpx.Response:
        try:
            await asyncio.sleep(100)
        finally:
            ended.append(True)
        raise AssertionError

    async def scenario() -> None:
        async with AsyncHttpClient(
            settings("dixa", "https://dixa.example", timing=Timing(), http_client=httpx.MockTransport(hang))
        ) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.02):
                    await client.get(QUEUES)
            with pytest.raises(errors.APITimeoutError):
                await client.get(QUEUES, extensions={"options": CallOptions(total_timeout=0.02)})

    asyncio.run(scenario())
    assert ended == [True, True]


# --- listings


LISTING = "/v1/endusers"


@pytest.mark.parametrize("listing", ["prefetching", "merged"])
def test_breaking_out_of_listings_loses_no_connection(listing: str, server: RawServer) -> None:
    page = {"data": [{"id": str(number)} for number in range(3)], "meta": {"next": LISTING + "?pageKey=b"}}
    server.script(LISTING, answer(200, page))

    async def scenario() -> None:
        async with trilogue.AsyncDixa(token="t", base_url=server.url, rate_limit=None, max_connections=4) as client:
            hub = trilogue.AsyncHub(client)
            for _ in range(826 if LONG else 100):
                pager = client.contacts(prefetch=True) if listing == "prefetching" else hub.contacts()
                async with aclosing(aiter(pager)) as contacts:
                    async for _ in contacts:
                        break
            assert busy(client._http) == 0
            server.script(LISTING, answer(200, {"data": []}))
            async with asyncio.timeout(5):
                assert await client.contacts().first() is None

    asyncio.run(scenario())
