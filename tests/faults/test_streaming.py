"""Long answers that are read while they arrive: cut, slow, compressed, given up; and how much memory they take."""

from __future__ import annotations

import asyncio
import gzip
import json
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from faults.clients import both_modes
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer, drip

from trilogue import AsyncDixa, Dixa, errors
from trilogue.timing import no_waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PATH = "/v1/message_export"
ITEMS = [{"id": f"m{number}", "csid": number, "text": "ø" * 40} for number in range(500)]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    with no_waiting():
        yield


def each(server: RawServer, mode: str, use: Callable[[Any], Any], **call_options: Any) -> None:
    """Call `use` with each item of an export."""
    made: dict[str, Any] = {"token": "t", "base_url": server.url}
    if mode == "sync":
        with Dixa(**made) as dixa:
            for item in dixa.with_options(**call_options).iterate.export_messages(csids=[1]):
                use(item)
        return

    async def run() -> None:
        async with AsyncDixa(**made) as dixa:
            async for item in dixa.with_options(**call_options).iterate.export_messages(csids=[1]):
                use(item)

    asyncio.run(run())


def read(server: RawServer, mode: str) -> list[Any]:
    """The export's items."""
    items: list[Any] = []
    each(server, mode, items.append)
    return items


def given_before_error(
    server: RawServer, mode: str, error: type[Exception], **call_options: Any
) -> tuple[int, errors.TrilogueError]:
    """How many items came before the error, and the error."""
    items: list[Any] = []
    with pytest.raises(error) as caught:
        each(server, mode, items.append, **call_options)
    assert isinstance(caught.value, errors.TrilogueError)
    return len(items), caught.value


def chunked(pieces: Iterable[bytes], *, end: bool = True, head: bytes = b"") -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        connection.send(HEAD + head + b"Transfer-Encoding: chunked\r\n\r\n")
        for piece in pieces:
            connection.send(b"%x\r\n%s\r\n" % (len(piece), piece))
        if end:
            connection.send(b"0\r\n\r\n")
        return end

    return behave


def cut(body: bytes, head: bytes) -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        connection.send(HEAD + head + b"\r\n" + body)
        connection.close()
        return False

    return behave


BOMB = gzip.compress(b"[" + b" " * 50_000_000 + b"]")
BODY = json.dumps(ITEMS).encode()


@both_modes
def test_items_come_as_models_whatever_the_transfer(server: RawServer, mode: str) -> None:
    pieces = [BODY[start : start + 1000] for start in range(0, len(BODY), 1000)]
    zipped = answer(200, gzip.compress(BODY), [("Content-Encoding", "gzip")])
    for behaviour in (answer(200, BODY), chunked(pieces), zipped, cut(BODY, b"")):
        server.script(PATH, behaviour)
        assert [item.to_dict() for item in read(server, mode)] == ITEMS


@both_modes
def test_the_token_is_sent_as_bearer(server: RawServer, mode: str) -> None:
    server.script(PATH, answer(200, []))
    assert read(server, mode) == []
    (received,) = server.requests(PATH)
    assert (received.headers["authorization"], received.target) == ("Bearer t", f"{PATH}?csids=1")


@both_modes
@pytest.mark.parametrize(
    "behaviour",
    [
        cut(BODY[:20_000], b"Content-Length: %d\r\n" % len(BODY)),
        chunked([BODY[:20_000]], end=False),
        chunked([BODY[:20_000]]),
        cut(BODY[:20_000], b""),
        cut(gzip.compress(BODY)[:-200], b"Content-Encoding: gzip\r\n"),
    ],
    ids=["length", "chunks", "well-formed-but-short", "until-close", "gzip"],
)
def test_a_cut_body_is_an_error_after_the_items_before_it(server: RawServer, mode: str, behaviour: Behaviour) -> None:
    server.script(PATH, behaviour)
    count, error = given_before_error(server, mode, errors.APIConnectionError)
    assert 0 < count < len(ITEMS)
    assert "the connection broke before the answer was complete" in str(error)
    assert "not all there are" in str(error)
    assert (error.outcome, error.retryable, error.operation) == ("failed", True, "exports.export_messages")
    assert len(server.requests(PATH)) == 1


@both_modes
def test_failures_before_the_answer_are_retried(server: RawServer, mode: str) -> None:
    server.script(PATH, answer(503), answer(429, headers=[("Retry-After", "1")]), answer(200, BODY))
    assert len(read(server, mode)) == len(ITEMS)
    assert len(server.requests(PATH)) == 3


@both_modes
def test_an_error_status_has_its_body(server: RawServer, mode: str) -> None:
    server.script(PATH, answer(400, {"message": "the window is too long"}))
    _, error = given_before_error(server, mode, errors.BadRequestError)
    assert "the window is too long" in str(error)


@both_modes
@pytest.mark.parametrize("body", [b"", b'{"message": "hello"}', b"<html>log in</html>", b"[1, {}]", b"[{}] x"])
def test_an_answer_that_is_no_array_of_objects_is_invalid(server: RawServer, mode: str, body: bytes) -> None:
    server.script(PATH, answer(200, body))
    _, error = given_before_error(server, mode, errors.ResponseInvalidError)
    assert "hello" not in str(error)


@both_modes
def test_a_server_that_drips_is_ended_by_total_timeout(server: RawServer, mode: str) -> None:
    server.script(PATH, drip(HEAD + b"\r\n[", b"{},", 0.02))
    count, _ = given_before_error(server, mode, errors.APITimeoutError, total_timeout=0.3)
    assert count > 0


def test_the_time_that_the_caller_takes_does_not_count(server: RawServer) -> None:
    server.script(PATH, chunked([BODY[start : start + 1000] for start in range(0, len(BODY), 1000)]))
    with Dixa(token="t", base_url=server.url) as dixa:
        clock = dixa._http.settings.timing
        later = 0.0
        object.__setattr__(clock, "monotonic", lambda original=clock.monotonic: original() + later)
        count = 0
        for _ in dixa.with_options(total_timeout=5).iterate.export_messages(csids=[1]):
            later += 1.0
            count += 1
    assert count == len(ITEMS)


@both_modes
def test_compressed_more_than_a_hundred_times_is_refused_without_being_held(server: RawServer, mode: str) -> None:
    server.script(PATH, answer(200, BOMB, [("Content-Encoding", "gzip")]))
    tracemalloc.start()
    try:
        given_before_error(server, mode, errors.ResponseInvalidError)
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


@both_modes
def test_memory_does_not_grow_with_the_answer(server: RawServer, mode: str) -> None:
    piece = b",".join(json.dumps(item).encode() for item in ITEMS)

    def peak(repeats: int) -> int:
        server.script(PATH, chunked(iter([b"[", *[piece + b","] * repeats, piece, b"]"])))
        tracemalloc.start()
        try:
            count = 0

            def use(_: object) -> None:
                nonlocal count
                count += 1

            each(server, mode, use)
            assert count == len(ITEMS) * (repeats + 1)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(1)
    assert peak(30) < peak(10) + 500_000


def test_an_iteration_that_ends_early_frees_its_connection(server: RawServer) -> None:
    server.script(PATH, chunked([BODY[:-1], b"," + BODY[1:-1]] * 3, end=False))

    async def run() -> None:
        async with AsyncDixa(token="t", base_url=server.url, max_connections=1, exports_rate_limit=None) as dixa:
            for _ in range(3):
                assert len(await dixa.iterate.export_messages(csids=[1]).take(2)) == 2
            stream = dixa.iterate.export_messages(csids=[1])
            server.script(PATH, drip(HEAD + b"\r\n[{}", b" ", 0.05))
            for _ in range(3):
                task = asyncio.create_task(stream.first())
                await asyncio.sleep(0.05)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            server.script(PATH, answer(200, BODY))
            assert len(await stream.take(1000)) == len(ITEMS)

    asyncio.run(run())
    with Dixa(token="t", base_url=server.url, max_connections=1) as dixa:
        for _ in range(3):
            first = dixa.iterate.export_messages(csids=[1]).first()
            assert first is not None
            assert first.id == "m0"


def test_the_exports_have_a_rate_limit_of_their_own(server: RawServer) -> None:
    server.script(PATH, answer(200, []))
    server.script("/v1/queues", answer(200, {"data": []}))
    with Dixa(token="t", base_url=server.url) as dixa:
        limited = dixa.with_options(total_timeout=5)
        for _ in range(10):
            limited.iterate.export_messages(csids=[1]).take(1)
        dixa.api.queues.list_queues()
        with pytest.raises(errors.RateLimitError, match="own rate limit"):
            limited.iterate.export_messages(csids=[1]).take(1)
        dixa.api.queues.list_queues()
