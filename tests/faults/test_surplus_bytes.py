"""Bytes behind an answer are not taken for the answer to the next request (response desynchronisation)."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest
from faults.clients import AsyncHttpClient, HttpClient, both_modes, settings
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer

from trilogue import errors
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable


FIRST, POST = "/v1/first", "/v1/post"
FORGED = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{"forged": true}'
BODY = b'{"a": "' + b"x" * 100_000 + b'"}'
HEADS = {
    "200": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
    "200 of 100 kB": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY,
    "chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "204": b"HTTP/1.1 204 No Content\r\n\r\n",
    "204 with a body": b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n",
}
SENT = threading.Event()
"""Set when the surplus is on its way."""
SURPLUS = {"an answer": FORGED, "one byte": b"x", "a megabyte": FORGED * 10_000}


def at_once(head: bytes, surplus: bytes) -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        SENT.set()
        connection.send(head + surplus)
        return True

    return behave


def a_moment_later(head: bytes, surplus: bytes) -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        connection.send(head)
        connection.pause(0.01)
        connection.send(surplus[:1000])
        SENT.set()
        connection.send(surplus[1000:])
        return True

    return behave


def both_calls(mode: str, url: str) -> tuple[int, BaseException | None]:
    """The status of a GET, and what a POST after it raises."""

    async def asynchronous() -> tuple[int, BaseException | None]:
        async with AsyncHttpClient(settings("dixa", url, timing=Timing(), max_connections=1)) as client:
            first = await client.get(FIRST)
            await asyncio.to_thread(SENT.wait, 5)
            await asyncio.sleep(0.02)
            try:
                await client.post(POST)
            except errors.TrilogueError as error:
                return first.status_code, error
            return first.status_code, None

    if mode == "async":
        return asyncio.run(asynchronous())
    with HttpClient(settings("dixa", url, timing=Timing(), max_connections=1)) as client:
        first = client.get(FIRST)
        SENT.wait(5)
        client.settings.timing.sleep(0.02)
        try:
            client.post(POST)
        except errors.TrilogueError as error:
            return first.status_code, error
        return first.status_code, None


@both_modes
@pytest.mark.parametrize("when", [at_once, a_moment_later])
@pytest.mark.parametrize("surplus", SURPLUS)
@pytest.mark.parametrize("head", HEADS)
def test_bytes_behind_an_answer_do_not_answer_the_next_call(
    head: str, surplus: str, when: Callable[[bytes, bytes], Behaviour], mode: str, server: RawServer
) -> None:
    server.script(FIRST, when(HEADS[head], SURPLUS[surplus]))
    server.script(POST, answer(400, {"message": "refused"}))
    before = server.connections
    SENT.clear()
    status, error = both_calls(mode, server.url)
    assert status == (204 if head.startswith("204") else 200)
    assert type(error) is errors.BadRequestError
    assert "refused" in str(error)
    assert server.connections == before + 2


@both_modes
def test_a_connection_without_surplus_is_used_again(mode: str, server: RawServer) -> None:
    server.script(FIRST, answer(200, {}))
    server.script(POST, answer(400, {"message": "refused"}))
    before = server.connections
    SENT.set()
    status, error = both_calls(mode, server.url)
    assert (status, type(error)) == (200, errors.BadRequestError)
    assert server.connections == before + 1
