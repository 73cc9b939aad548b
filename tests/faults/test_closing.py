"""Closing a client, and what a cancelled or interrupted call leaves of its connections."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, settings
from faults.rawserver import Behaviour, RawServer, answer, drip, silence

from trilogue import errors
from trilogue._http import CallOptions, async_network
from trilogue.limits import RateLimit, Turn
from trilogue.timing import Timing

# --- closing


def test_a_client_can_be_closed_twice_and_not_used_after_that(queues_server: RawServer) -> None:
    client = HttpClient(settings("dixa", queues_server.url))
    client.get(QUEUES)
    client.close()
    client.close()
    with pytest.raises(errors.ClientClosedError, match="make a new one"):
        client.get(QUEUES)
    with pytest.raises(errors.ClientClosedError):
        client.__enter__()


def test_an_asynchronous_client_can_be_closed_twice_and_not_used_after_that(queues_server: RawServer) -> None:
    async def scenario() -> None:
        client = AsyncHttpClient(settings("dixa", queues_server.url))
        await client.get(QUEUES)
        await client.aclose()
        await client.aclose()
        with pytest.raises(errors.ClientClosedError, match="make a new one"):
            await client.get(QUEUES)

    asyncio.run(scenario())


def test_a_client_can_be_used_before_its_with_block(queues_server: RawServer) -> None:
    client = HttpClient(settings("dixa", queues_server.url))
    client.get(QUEUES)
    with client:
        client.get(QUEUES)
    assert client.is_closed


def test_several_threads_can_close_a_client(queues_server: RawServer) -> None:
    client = HttpClient(settings("sunshine", queues_server.url))
    client.get(QUEUES)
    threads = [threading.Thread(target=client.close) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert client.is_closed


def test_closing_during_a_call_raises_a_typed_error(server: RawServer) -> None:
    server.script(QUEUES, silence)
    client = HttpClient(settings("dixa", server.url, timing=Timing(), timeout=0.3))
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(client.get, QUEUES)
        while not server.requests(QUEUES):
            pass
        client.close()
        with pytest.raises(errors.TrilogueError):
            running.result(5)


def test_closing_during_an_asynchronous_call_raises_a_typed_error(server: RawServer) -> None:
    server.script(QUEUES, silence)

    async def scenario() -> None:
        client = AsyncHttpClient(settings("dixa", server.url, timing=Timing(), timeout=0.3))
        running = asyncio.create_task(client.get(QUEUES))
        await wait_for_requests(server, 1)
        await client.aclose()
        with pytest.raises(errors.TrilogueError):
            await running

    asyncio.run(scenario())


@pytest.mark.parametrize("turns", range(4))
def test_a_client_whose_closing_is_cancelled_leaves_no_connection_open(
    turns: int, queues_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connections are closed one after the other."""
    made: list[asyncio.BaseTransport] = []
    connect = async_network._Protocol.connection_made

    def connection_made(self: async_network._Protocol, transport: asyncio.BaseTransport) -> None:
        made.append(transport)
        connect(self, transport)

    monkeypatch.setattr(async_network._Protocol, "connection_made", connection_made)

    async def scenario() -> None:
        client = AsyncHttpClient(settings("dixa", queues_server.url))
        await asyncio.gather(*(client.get(QUEUES) for _ in range(5)))
        closing = asyncio.create_task(client.aclose())
        for _ in range(turns + 1):
            await asyncio.sleep(0)
        closing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await closing
        assert len(made) == 5
        assert all(transport.is_closing() for transport in made)

    asyncio.run(scenario())


# --- cancelling


async def wait_for_requests(server: RawServer, requests: int) -> None:
    while len(server.requests(QUEUES)) < requests:  # noqa: ASYNC110 - the server runs in threads
        await asyncio.sleep(0.002)


INCOMPLETE = drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", b"", 0.5)


@pytest.mark.parametrize("behaviour", [silence, INCOMPLETE], ids=["before its answer", "during its answer"])
def test_cancelled_calls_leave_usable_connections(behaviour: Behaviour, server: RawServer) -> None:
    server.script(QUEUES, behaviour)

    async def scenario() -> None:
        async with AsyncHttpClient(settings("sunshine", server.url, timing=Timing(), max_connections=2)) as client:
            for number in range(4):  # more than there are connections
                call = asyncio.create_task(client.get(QUEUES))
                await wait_for_requests(server, number + 1)
                await asyncio.sleep(0.01)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            server.script(QUEUES, answer(200, {}))
            async with asyncio.timeout(5):
                assert (await client.get(QUEUES)).status_code == 200

    asyncio.run(scenario())


def test_a_call_cancelled_during_its_rate_limit_wait_gives_up_its_turn() -> None:
    async def scenario() -> list[float]:
        given = settings("dixa", "http://127.0.0.1:1", timing=Timing(), limiter=RateLimit(requests=1, per=100))
        given.limiter.take(Turn(), given.timing.monotonic())
        async with AsyncHttpClient(given) as client:
            options = {"options": CallOptions(total_timeout=1000)}
            calls = [asyncio.create_task(client.get(QUEUES, extensions=options)) for _ in range(3)]
            await asyncio.sleep(0)
            for call in calls:
                call.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
        return [given.limiter.take(Turn(), given.timing.monotonic()) for _ in range(2)]

    waits = asyncio.run(scenario())
    assert waits == [pytest.approx(100, abs=1), pytest.approx(200, abs=1)]


def test_an_interrupted_call_leaves_usable_connections(server: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any read may raise KeyboardInterrupt."""
    server.script(QUEUES, answer(200, {"data": [1]}))
    with HttpClient(settings("dixa", server.url, max_connections=1, timeout=1)) as client:
        client.get(QUEUES)
        with monkeypatch.context() as patch:

            def interrupted(self: httpx.Response) -> bytes:
                raise KeyboardInterrupt

            patch.setattr(httpx.Response, "read", interrupted)
            with pytest.raises(KeyboardInterrupt):
                client.get(QUEUES)
        assert client.get(QUEUES).json() == {"data": [1]}
