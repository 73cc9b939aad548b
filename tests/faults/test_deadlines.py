"""However slow or large an answer is: no call takes longer than its deadline, or more memory than its limit."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, run, run_with, settings
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer, drip, silence

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    import httpx

PATH = "/v1/slow"
DRIPS: dict[str, Behaviour] = {
    "body": drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x", 0.02),
    "chunked body": drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", 0.02),
    "one endless chunk header": drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"a", 0.02),
    "headers": drip(b"HTTP/1.1 200 OK\r\nX-Endless: ", b"y", 0.02),
    "informational answers": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.02),
    "silence": silence,
}
SHORT_DEADLINE = {"options": CallOptions(total_timeout=0.15)}


def connect_then_call(client: HttpClient) -> httpx.Response:
    """Connect before the call with the deadline, so that a busy machine does not spend its time on connecting."""
    client.get("/connect")
    return client.get(PATH, extensions=SHORT_DEADLINE)


async def connect_then_call_async(client: AsyncHttpClient) -> httpx.Response:
    await client.get("/connect")
    return await client.get(PATH, extensions=SHORT_DEADLINE)


@both_modes
@pytest.mark.parametrize("what", DRIPS)
def test_a_slow_answer_ends_at_total_timeout(what: str, mode: str, server: RawServer) -> None:
    server.script(PATH, DRIPS[what])
    server.script("/connect", answer(200, {}))
    given = settings("dixa", server.url, timing=Timing())
    began = time.monotonic()
    outcome = run_with(mode, given, connect_then_call if mode == "sync" else connect_then_call_async)
    took = time.monotonic() - began
    assert type(outcome.error) is errors.APITimeoutError, outcome
    assert 0.1 < took < 2
    assert "total_timeout" in str(outcome.error)


@both_modes
def test_each_attempt_gets_no_more_time_than_is_left(mode: str, server: RawServer) -> None:
    """The third attempt gets what two failures have left, not its full read timeout."""
    server.script(PATH, answer(503), answer(503), silence)
    given = settings("dixa", server.url, timing=Timing(uniform=lambda low, high: 0.02))
    began = time.monotonic()
    outcome = run(mode, given, "GET", PATH, extensions={"options": CallOptions(total_timeout=0.4)})
    assert time.monotonic() - began < 2
    assert isinstance(outcome.error, errors.APITimeoutError)
    assert outcome.error.attempts == 3


@both_modes
def test_a_retry_after_beyond_the_deadline_is_raised_at_once(mode: str, server: RawServer) -> None:
    server.script(PATH, answer(429, b"", [("Retry-After", "8")]))
    clock = Clock()
    outcome = run(
        mode, settings("dixa", server.url, clock), "GET", PATH, extensions={"options": CallOptions(total_timeout=5)}
    )
    assert type(outcome.error) is errors.RateLimitError
    assert outcome.error.retry_after == 8.0
    assert outcome.error.retryable
    assert clock.waits == []


def compressed(size: int, *, wbits: int = 31) -> bytes:
    compressor = zlib.compressobj(9, wbits=wbits)
    piece = b"0" * 65536
    return b"".join(compressor.compress(piece) for _ in range(size // len(piece))) + compressor.flush()


def too_long(connection: Connection, received: Received) -> bool:
    return answer(200, b"x" * 3000)(connection, received)


def too_long_in_chunks(connection: Connection, received: Received) -> bool:
    connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"3E8\r\n" + b"x" * 1000 + b"\r\n")
    for _ in range(3):
        connection.send(b"3E8\r\n" + b"x" * 1000 + b"\r\n")
    return not connection.pause(1)


BOMB = compressed(64 * 1024 * 1024)
TOO_LARGE: dict[str, Behaviour] = {
    "announced": too_long,
    "chunked": too_long_in_chunks,
    "gzip bomb": answer(200, BOMB, [("Content-Encoding", "gzip")]),
    "deflate bomb": answer(200, compressed(64 * 1024 * 1024, wbits=15), [("Content-Encoding", "deflate")]),
}


@both_modes
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("what", TOO_LARGE)
def test_a_body_above_max_response_bytes_raises(what: str, method: str, mode: str, server: RawServer) -> None:
    server.script(PATH, TOO_LARGE[what])
    outcome = run(mode, settings("dixa", server.url, max_response_bytes=2000), method, PATH)
    error = outcome.error
    assert type(error) is errors.ResponseInvalidError
    assert "max_response_bytes" in str(error)
    assert (error.outcome, error.retryable) == ("failed" if method == "GET" else "done", False)
    assert len(server.requests(PATH)) == 1


def test_a_gzip_bomb_is_not_decompressed(server: RawServer) -> None:
    server.script(PATH, TOO_LARGE["gzip bomb"])
    with HttpClient(settings("dixa", server.url, max_response_bytes=100_000)) as client:
        tracemalloc.start()
        try:
            with pytest.raises(errors.ResponseInvalidError):
                client.get(PATH)
            assert tracemalloc.get_traced_memory()[1] < 2_000_000
        finally:
            tracemalloc.stop()


@both_modes
@pytest.mark.parametrize(
    ("coding", "content"),
    [
        ("gzip", gzip.compress(b'{"ok": true}')),
        ("GZIP", gzip.compress(b'{"ok"') + gzip.compress(b": true}")),
        ("deflate", zlib.compress(b'{"ok": true}')),
        ("identity", b'{"ok": true}'),
    ],
    ids=["gzip", "two members", "deflate", "identity"],
)
def test_compressed_answers_are_decompressed(coding: str, content: bytes, mode: str, server: RawServer) -> None:
    server.script(PATH, answer(200, content, [("Content-Encoding", coding)]))
    outcome = run(mode, settings("dixa", server.url), "GET", PATH)
    assert outcome.response is not None
    assert outcome.response.json() == {"ok": True}
    assert server.requests(PATH)[0].headers["accept-encoding"] == "gzip"


@both_modes
@pytest.mark.parametrize(
    ("coding", "content"),
    [("br", b"\x0b"), ("gzip, gzip", gzip.compress(gzip.compress(b"{}"))), ("gzip", b"{}")],
    ids=["unknown", "twice", "not compressed"],
)
def test_a_compression_that_was_not_asked_for_is_an_unreadable_answer(
    coding: str, content: bytes, mode: str, server: RawServer
) -> None:
    server.script(PATH, answer(200, content, [("Content-Encoding", coding)]))
    outcome = run(mode, settings("dixa", server.url), "GET", PATH)
    assert type(outcome.error) is errors.ResponseInvalidError


@both_modes
def test_compressed_data_that_ends_early_is_retried(mode: str, server: RawServer) -> None:
    complete = gzip.compress(b'{"ok": true}' * 100)
    headers = [("Content-Encoding", "gzip")]
    server.script(PATH, answer(200, complete[:-12], headers), answer(200, gzip.compress(b"{}"), headers))
    outcome = run(mode, settings("dixa", server.url), "GET", PATH)
    assert outcome.response is not None
    assert len(server.requests(PATH)) == 2


@both_modes
@pytest.mark.parametrize("status", [400, 500])
def test_an_error_keeps_its_status_if_its_body_is_lost_or_huge(status: int, mode: str, server: RawServer) -> None:
    def cut(connection: Connection, received: Received) -> bool:
        connection.send(f"HTTP/1.1 {status} No\r\nContent-Length: 999\r\n\r\n{{".encode())
        connection.close()
        return False

    huge = answer(status, compressed(1024 * 1024), [("Content-Encoding", "gzip")])
    for behaviour in (cut, huge, answer(status, b"?", [("Content-Encoding", "br")])):
        server.script(PATH, behaviour)
        outcome = run(mode, settings("dixa", server.url), "POST", PATH)
        assert isinstance(outcome.error, errors.APIStatusError)
        assert outcome.error.status == status
        assert outcome.error.outcome == ("failed" if status == 400 else "unknown")
        assert len(outcome.error.body) <= 4096
