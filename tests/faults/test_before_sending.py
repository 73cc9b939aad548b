"""What comes before a request is sent ends with the deadline, and errors say what earlier attempts may have done."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, run, settings
from faults.rawserver import RawServer, answer, reset
from faults.schemes import ACCESS_TOKEN, TOKEN_PATH

from trilogue import errors
from trilogue._auth import HeaderAuth
from trilogue._auth.schemes import Secret
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATH = "/v1/queues"
HALF_A_SECOND = {"options": CallOptions(total_timeout=0.5)}
SIX = [f"127.0.0.{number}" for number in range(1, 7)]


def port_of(url: str) -> int:
    return int(url.rpartition(":")[2])


def resolve(monkeypatch: pytest.MonkeyPatch, found: Callable[[], list[str]]) -> None:
    """Let localhost have the addresses that `found` returns."""
    original = socket.getaddrinfo

    def getaddrinfo(host: Any, port: Any, *arguments: Any, **options: Any) -> Any:
        if host != "localhost":
            return original(host, port, *arguments, **options)
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, port)) for address in found()]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port of every loopback address that neither accepts nor refuses: its queue of connections is full."""
    with socket.socket() as listener:
        listener.bind(("", 0))
        listener.listen(0)
        port: int = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for sock in waiting:
            sock.setblocking(False)
            sock.connect_ex(("127.0.0.1", port))
        yield port
        for sock in waiting:
            sock.close()


@both_modes
def test_all_addresses_of_a_host_share_the_deadline(mode: str, full_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve(monkeypatch, lambda: SIX)
    given = settings("dixa", f"http://localhost:{full_port}", timing=Timing())
    began = time.monotonic()
    error = run(mode, given, "POST", PATH, extensions=dict(HALF_A_SECOND)).error
    assert 0.4 < time.monotonic() - began < 1.5
    assert isinstance(error, errors.APITimeoutError)
    assert (error.outcome, error.retryable) == ("failed", True)


@both_modes
def test_all_addresses_of_a_host_share_the_connect_timeout(
    mode: str, full_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve(monkeypatch, lambda: SIX)
    given = settings("dixa", f"http://localhost:{full_port}", timing=Timing(), timeout=0.3)
    began = time.monotonic()
    options = {"options": CallOptions(max_attempts=1)}
    error = run(mode, given, "POST", PATH, extensions=options).error
    assert 0.2 < time.monotonic() - began < 1.2
    assert isinstance(error, errors.APITimeoutError)


@both_modes
def test_addresses_that_refuse_are_followed_by_the_next(
    mode: str, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script(PATH, answer(200, {}))
    resolve(monkeypatch, lambda: ["127.0.0.2", "127.0.0.3", "127.0.0.1"])
    outcome = run(mode, settings("dixa", f"http://localhost:{port_of(server.url)}", timing=Timing()), "GET", PATH)
    assert outcome.response is not None, outcome.error


@both_modes
def test_an_unknown_host_is_a_connection_error(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    resolve(monkeypatch, unknown)
    error = run(mode, settings("dixa", "http://localhost:9", Clock()), "POST", PATH).error
    assert type(error) is errors.APIConnectionError
    assert (error.outcome, error.attempts) == ("failed", 3)
    assert "Name or service not known" in str(error)


@both_modes
def test_the_look_up_of_a_name_ends_at_the_deadline(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = threading.Event()

    def hang() -> list[str]:
        found.wait(5)
        return ["127.0.0.1"]

    resolve(monkeypatch, hang)
    took: list[float] = []

    def call() -> errors.TrilogueError | BaseException | None:
        began = time.monotonic()
        options = {"options": CallOptions(total_timeout=0.3)}
        if mode == "sync":
            error = run(mode, settings("dixa", "http://localhost:9", timing=Timing()), "POST", PATH, extensions=options)
            took.append(time.monotonic() - began)
            return error.error

        async def scenario() -> BaseException:
            async with AsyncHttpClient(settings("dixa", "http://localhost:9", timing=Timing())) as client:
                with pytest.raises(errors.TrilogueError) as caught:
                    await client.post(PATH, extensions=options)
            took.append(time.monotonic() - began)
            found.set()  # asyncio.run waits for its threads.
            return caught.value

        return asyncio.run(scenario())

    error = call()
    found.set()
    assert isinstance(error, errors.APITimeoutError)
    assert (error.outcome, error.retryable) == ("failed", True)
    assert 0.2 < took[0] < 1.5


def test_an_asynchronous_credential_is_within_the_deadline(server: RawServer) -> None:
    async def slow() -> str:
        await asyncio.sleep(30)
        return "token"

    began = time.monotonic()
    given = settings("dixa", server.url, timing=Timing(), auth=HeaderAuth(Secret("token", slow)))
    error = run("async", given, "POST", PATH, extensions={"options": CallOptions(total_timeout=0.1)}).error
    assert time.monotonic() - began < 2
    assert isinstance(error, errors.APITimeoutError)
    assert (error.outcome, error.attempts) == ("failed", 0)
    assert server.requests(PATH) == []


# --- after an attempt that may have acted


def failing_on(call: int) -> Secret:
    calls: list[int] = []

    def token() -> str:
        calls.append(1)
        return "" if len(calls) == call else "token"

    return Secret("token", token)


@both_modes
@pytest.mark.parametrize("behaviour", [reset, answer(503)], ids=["reset", "503"])
def test_a_credential_that_fails_on_a_retry_leaves_the_outcome_unknown(
    behaviour: Any, mode: str, server: RawServer
) -> None:
    server.script(PATH, behaviour)
    given = settings("dixa", server.url, Clock(), auth=HeaderAuth(failing_on(2)))
    error = run(mode, given, "PUT", PATH).error
    assert type(error) is errors.ConfigError
    assert error.outcome == "unknown"
    assert "may have been carried out" in str(error)


@both_modes
def test_an_error_of_a_credential_says_whose_call_it_ended(mode: str, server: RawServer) -> None:
    error = run(mode, settings("dixa", server.url, auth=HeaderAuth(failing_on(1))), "GET", PATH).error
    assert type(error) is errors.ConfigError
    assert (error.provider, error.method, error.path, error.attempts) == ("dixa", "GET", PATH, 0)
    assert str(error).startswith("dixa")


@both_modes
def test_a_credential_that_fails_on_a_retry_of_a_read_has_failed(mode: str, server: RawServer) -> None:
    server.script(PATH, reset)
    given = settings("dixa", server.url, Clock(), auth=HeaderAuth(failing_on(2)))
    error = run(mode, given, "GET", PATH).error
    assert type(error) is errors.ConfigError
    assert error.outcome == "failed"


@both_modes
def test_a_token_endpoint_that_fails_on_a_retry_leaves_the_outcome_unknown(mode: str, server: RawServer) -> None:
    clock = Clock()
    server.script(
        TOKEN_PATH, answer(200, {"access_token": ACCESS_TOKEN, "expires_in": 0}), answer(400, {"error": "no"})
    )
    server.script(PATH, answer(503))
    error = run(mode, settings("sinch", server.url, clock), "PUT", PATH).error
    assert type(error) is errors.AuthenticationError
    assert error.operation == "auth.token"
    assert error.outcome == "unknown"


def test_closing_during_the_wait_for_another_attempt_leaves_the_outcome_unknown(server: RawServer) -> None:
    server.script(PATH, reset)

    def closing(seconds: float) -> None:
        client.close()

    client = HttpClient(settings("dixa", server.url, timing=Timing(sleep=closing)))
    with pytest.raises(errors.ClientClosedError) as caught:
        client.put(PATH)
    assert caught.value.outcome == "unknown"


def test_closing_during_the_wait_of_an_asynchronous_call_leaves_the_outcome_unknown(server: RawServer) -> None:
    server.script(PATH, reset)

    async def scenario() -> None:
        async def closing(seconds: float) -> None:
            await client.aclose()

        client = AsyncHttpClient(settings("dixa", server.url, timing=Timing(async_sleep=closing)))
        with pytest.raises(errors.ClientClosedError) as caught:
            await client.put(PATH)
        assert caught.value.outcome == "unknown"

    asyncio.run(scenario())
