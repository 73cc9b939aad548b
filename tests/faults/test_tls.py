"""Connections with TLS: used again, closed when they must be, and bounded by the deadline while they begin."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from faults.clients import AsyncHttpClient, HttpClient, both_modes, run, settings
from faults.rawserver import Connection, RawServer, Received, answer

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Iterator

CERTIFICATE = Path(__file__).parents[1] / "unit" / "localhost.pem"
PATH, POST = "/v1/queues", "/v1/post"
BODY = {"data": ["x" * 1000] * 300}


@pytest.fixture(scope="module")
def tls_server() -> Iterator[RawServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with RawServer(context) as server:
        yield server


def trusting(url: str, **changes: Any) -> Any:
    return settings("dixa", url, timing=Timing(), verify=str(CERTIFICATE), max_connections=1, **changes)


def calls(mode: str, url: str) -> list[Any]:
    """What three calls end with: two GETs and a POST."""

    async def asynchronous() -> list[Any]:
        async with AsyncHttpClient(trusting(url)) as client:
            results: list[Any] = [(await client.get(PATH)).json(), (await client.get(PATH)).json()]
            await asyncio.sleep(0.03)
            return [*results, *await asyncio.gather(client.post(POST, content=b"x" * 500_000), return_exceptions=True)]

    if mode == "async":
        return asyncio.run(asynchronous())
    with HttpClient(trusting(url)) as client:
        results: list[Any] = [client.get(PATH).json(), client.get(PATH).json()]
        client.settings.timing.sleep(0.03)
        try:
            return [*results, client.post(POST, content=b"x" * 500_000)]
        except errors.TrilogueError as error:
            return [*results, error]


@both_modes
def test_a_connection_with_tls_is_used_again(mode: str, tls_server: RawServer) -> None:
    tls_server.clear()
    tls_server.script(PATH, answer(200, BODY))
    tls_server.script(POST, answer(200, {}))
    before = tls_server.connections
    first, second, posted = calls(mode, tls_server.url)
    assert (first, second, posted.status_code) == (BODY, BODY, 200)
    assert len(tls_server.requests(POST)[0].body) == 500_000
    assert tls_server.connections == before + 1


@both_modes
def test_bytes_behind_an_answer_in_their_own_record_do_not_answer_the_next_call(
    mode: str, tls_server: RawServer
) -> None:
    def surplus(connection: Connection, received: Received) -> bool:
        answer(200, BODY)(connection, received)
        answer(200, {"forged": True})(connection, received)
        return True

    tls_server.clear()
    tls_server.script(PATH, answer(200, BODY), surplus)
    tls_server.script(POST, answer(400, {"message": "refused"}))
    assert type(calls(mode, tls_server.url)[2]) is errors.BadRequestError


@both_modes
def test_a_certificate_that_is_not_trusted_is_refused(mode: str, tls_server: RawServer) -> None:
    given = settings("dixa", tls_server.url, timing=Timing())
    error = run(mode, given, "POST", PATH).error
    assert type(error) is errors.APIConnectionError
    assert "TLS failed" in str(error)
    assert (error.outcome, error.retryable, error.attempts) == ("failed", False, 1)


@pytest.fixture
def mute_url() -> Iterator[str]:
    """A server that accepts connections and sends nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepted: list[socket.socket] = []

        def accept() -> None:
            try:
                while True:
                    accepted.append(listener.accept()[0])
            except OSError:
                pass

        threading.Thread(target=accept, daemon=True).start()
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        for sock in accepted:
            sock.close()


@both_modes
def test_tls_that_does_not_begin_ends_at_the_deadline(mode: str, mute_url: str) -> None:
    began = time.monotonic()
    options = {"options": CallOptions(total_timeout=0.3)}
    error = run(mode, trusting(mute_url), "POST", PATH, extensions=options).error
    assert 0.2 < time.monotonic() - began < 1.5
    assert isinstance(error, errors.APITimeoutError)
    assert (error.outcome, error.retryable) == ("failed", True)


def test_calls_cancelled_while_tls_begins_leave_their_places(mute_url: str, tls_server: RawServer) -> None:
    tls_server.clear()
    tls_server.script(PATH, answer(200, BODY))

    async def scenario() -> None:
        async with AsyncHttpClient(trusting(tls_server.url)) as client:
            for turns in range(40):
                call = asyncio.create_task(client.get(PATH))
                for _ in range(turns):
                    await asyncio.sleep(0)
                call.cancel()
                await asyncio.gather(call, return_exceptions=True)
            for _ in range(5):
                call = asyncio.create_task(client.get(mute_url + PATH))
                await asyncio.sleep(0.01)
                call.cancel()
                await asyncio.gather(call, return_exceptions=True)
            async with asyncio.timeout(5):
                assert (await client.get(PATH)).json() == BODY

    asyncio.run(scenario())
