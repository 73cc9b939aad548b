"""One call: its options, `on_retry`, and its body, which every attempt sends in full."""

from __future__ import annotations

import io
import os
import time
from typing import TYPE_CHECKING

import pytest
from faults.clients import QUEUES, both_modes, run, run_with, settings
from faults.rawserver import RawServer, answer, reset, silence

from trilogue import errors
from trilogue._http import CallOptions, Timeouts
from trilogue.retry import RetryEvent, RetryPolicy
from trilogue.timing import Timing, no_waiting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import httpx

# --- options and hooks


@both_modes
def test_call_options_change_one_call_and_not_its_client(mode: str, server: RawServer) -> None:
    server.script(QUEUES, answer(503))
    given = settings("sunshine", server.url)
    for options, requests in ((CallOptions(max_attempts=1), 1), (None, 3), (CallOptions(max_attempts=5), 5)):
        server.script(QUEUES, answer(503))
        before = len(server.requests(QUEUES))
        assert run(mode, given, "GET", QUEUES, extensions={"options": options}).error.attempts == requests
        assert len(server.requests(QUEUES)) - before == requests


@both_modes
@pytest.mark.parametrize("timeout", [0.03, Timeouts(read=0.03)])
def test_a_call_can_have_its_own_timeout(timeout: float | Timeouts, mode: str, server: RawServer) -> None:
    server.script(QUEUES, silence)
    options = CallOptions(timeout=timeout, max_attempts=1)
    outcome = run(mode, settings("dixa", server.url), "GET", QUEUES, extensions={"options": options})
    assert type(outcome.error) is errors.APITimeoutError


@both_modes
def test_the_timeout_of_a_request_replaces_that_of_the_call_options(mode: str, server: RawServer) -> None:
    server.script(QUEUES, silence)
    options = CallOptions(timeout=30, max_attempts=1)
    began = time.monotonic()
    outcome = run(mode, settings("dixa", server.url), "GET", QUEUES, timeout=0.03, extensions={"options": options})
    assert type(outcome.error) is errors.APITimeoutError
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("wrong", [{"timeout": 0}, {"max_attempts": 0}, {"total_timeout": -1}])
def test_call_options_out_of_range_raise(wrong: dict[str, float]) -> None:
    with pytest.raises(errors.ConfigError, match=next(iter(wrong))):
        CallOptions(**wrong)


@both_modes
def test_on_retry_is_called_before_each_wait(mode: str, server: RawServer) -> None:
    server.script(QUEUES, reset, answer(503), answer(200, {}))
    events: list[RetryEvent] = []
    given = settings("dixa", server.url, on_retry=events.append)
    run(mode, given, "GET", QUEUES + "?email=sue", extensions={"operation": "queues.list_queues"})
    assert [(event.attempt, event.kind, event.status, event.wait) for event in events] == [
        (1, "lost", None, 0.1),
        (2, "answered", 503, 0.2),
    ]
    assert {(event.provider, event.operation, event.method, event.path) for event in events} == {
        ("dixa", "queues.list_queues", "GET", QUEUES)
    }


def test_an_exception_of_on_retry_ends_the_call(server: RawServer) -> None:
    def stop(event: RetryEvent) -> None:
        raise InterruptedError("shutting down")

    server.script(QUEUES, answer(503))
    outcome = run("sync", settings("dixa", server.url, on_retry=stop), "GET", QUEUES)
    assert type(outcome.error) is InterruptedError
    assert len(server.requests(QUEUES)) == 1


@both_modes
def test_no_waiting_removes_the_sleeps_and_keeps_the_retries(mode: str, server: RawServer) -> None:
    slow_down = answer(429, b"", [("Retry-After", "20")])
    server.script(QUEUES, slow_down, slow_down, answer(200, {}))
    with no_waiting():
        outcome = run(mode, settings("dixa", server.url, timing=Timing()), "GET", QUEUES)
    assert outcome.error is None
    assert len(server.requests(QUEUES)) == 3


def test_a_policy_can_retry_more_statuses(server: RawServer) -> None:
    server.script(QUEUES, answer(520), answer(200, {}))
    policy = RetryPolicy(statuses=RetryPolicy().statuses | {520})
    assert run("sync", settings("dixa", server.url, retry=policy), "GET", QUEUES).error is None


# --- bodies


class Pipe(io.RawIOBase):
    """A file that can be read only once."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def readinto(self, buffer: bytearray) -> int:  # pyright: ignore[reportIncompatibleMethodOverride] - typeshed has any buffer
        return self._content.readinto(buffer)


@both_modes
@pytest.mark.parametrize("make", [io.BytesIO, Pipe], ids=["seekable", "not seekable"])
def test_every_attempt_sends_an_upload_in_full(make: type, mode: str, server: RawServer) -> None:
    content = os.urandom(200_000)
    server.script("/upload", answer(429), reset, answer(200, {}))

    def upload(client: httpx.Client) -> httpx.Response:
        return client.put("/upload", files={"source": ("a.bin", make(content), "application/octet-stream")})

    outcome = run_with(mode, settings("sunshine", server.url), upload)
    assert outcome.error is None
    bodies = [received.body for received in server.requests("/upload")]
    assert len(bodies) == 3
    assert all(content in body for body in bodies)
    assert len(set(bodies)) == 1


@both_modes
def test_every_attempt_sends_a_body_from_a_generator_in_full(mode: str, server: RawServer) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one "
        yield b"two"

    async def async_pieces() -> AsyncIterator[bytes]:
        yield b"one "
        yield b"two"

    server.script(QUEUES, answer(429), answer(200, {}))
    body = pieces() if mode == "sync" else async_pieces()
    headers = {"Content-Length": "7"}
    assert run(mode, settings("dixa", server.url), "POST", QUEUES, content=body, headers=headers).error is None
    assert [received.body for received in server.requests(QUEUES)] == [b"one two"] * 2


@both_modes
def test_a_body_shorter_than_its_content_length_is_not_sent(mode: str, queues_server: RawServer) -> None:
    outcome = run(
        mode, settings("dixa", queues_server.url), "POST", QUEUES, content=b"short", headers={"Content-Length": "500"}
    )
    assert type(outcome.error) is errors.RequestInvalidError
    assert queues_server.requests(QUEUES) == []
