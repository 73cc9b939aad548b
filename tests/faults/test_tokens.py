"""All calls share one access token, which is fetched once and replaced in time, and share the failure of a fetch."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, run, settings
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer
from faults.schemes import ACCESS_TOKEN, TOKEN_PATH

from trilogue import errors
from trilogue._auth import ClientCredentials
from trilogue._auth.schemes import Secret
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

PATH = "/v1/projects/p1/messages"
CALLERS = 64


class TokenEndpoint:
    """Issues token-1, token-2, … slowly, so that all callers wait for it.

    `accepted` says which tokens the API accepts.
    """

    def __init__(self, server: RawServer, *, lifetime: object = 3600) -> None:
        self.issued = 0
        self.accepted: Callable[[str], bool] = lambda token: True
        self.lifetime = lifetime
        server.script(TOKEN_PATH, self.issue)
        server.script(PATH, self.serve)

    def issue(self, connection: Connection, received: Received) -> bool:
        connection.pause(0.02)
        self.issued += 1
        return answer(200, {"access_token": f"token-{self.issued}", "expires_in": self.lifetime})(connection, received)

    def serve(self, connection: Connection, received: Received) -> bool:
        good = self.accepted(received.headers["authorization"].removeprefix("Bearer "))
        return answer(200 if good else 401, {})(connection, received)


def call_together(mode: str, given: Any, times: int = 1) -> list[int | BaseException]:
    """The statuses or errors of 64 calls at a time through one client, repeated `times`."""
    if mode == "sync":
        barrier = threading.Barrier(CALLERS)

        def call(_: int) -> int | BaseException:
            barrier.wait()
            try:
                return client.get(PATH).status_code
            except errors.TrilogueError as error:
                return error

        with HttpClient(given) as client, ThreadPoolExecutor(CALLERS) as pool:
            return [result for _ in range(times) for result in pool.map(call, range(CALLERS))]

    async def gathered() -> list[int | BaseException]:
        async with AsyncHttpClient(given) as client:

            async def call() -> int:
                return (await client.get(PATH)).status_code

            return [
                result
                for _ in range(times)
                for result in await asyncio.gather(*(call() for _ in range(CALLERS)), return_exceptions=True)
            ]

    return asyncio.run(gathered())


@both_modes
def test_calls_that_start_together_fetch_one_token(mode: str, server: RawServer) -> None:
    endpoint = TokenEndpoint(server)
    assert call_together(mode, settings("sinch", server.url, limiter=None)) == [200] * CALLERS
    assert endpoint.issued == 1


@both_modes
def test_calls_whose_token_is_rejected_together_fetch_one_token(mode: str, server: RawServer) -> None:
    """The service rejects the token although its expires_in is not over."""
    endpoint = TokenEndpoint(server)
    given = settings("sinch", server.url, limiter=None)
    assert run("sync", given, "GET", PATH).error is None
    endpoint.accepted = lambda token: token != "token-1"
    assert call_together(mode, given, times=2) == [200] * CALLERS * 2
    assert endpoint.issued == 2


@both_modes
def test_calls_that_wait_for_a_token_share_the_failure_of_its_fetch(mode: str, server: RawServer) -> None:
    def reject(connection: Connection, received: Received) -> bool:
        connection.pause(0.05)
        return answer(401, {"error": "invalid_client", "error_description": "unknown key"})(connection, received)

    server.script(TOKEN_PATH, reject)
    results = call_together(mode, settings("sinch", server.url, limiter=None))
    assert {type(result) for result in results} == {errors.AuthenticationError}
    assert len(server.requests(TOKEN_PATH)) < 4, "calls that started after the failure may fetch again"
    assert len({id(result) for result in results}) == CALLERS
    error = results[0]
    assert isinstance(error, errors.AuthenticationError)
    assert error.details == (errors.Detail("invalid_client", "unknown key"),)
    assert "key_id, key_secret" in str(error)


@both_modes
def test_a_token_is_replaced_before_it_expires(mode: str, server: RawServer) -> None:
    endpoint = TokenEndpoint(server, lifetime=600)
    clock = Clock()
    given = settings("sinch", server.url, clock)
    for seconds, issued in ((0, 1), (500, 1), (45, 2), (500, 2)):
        clock.now += seconds
        assert run(mode, given, "GET", PATH).error is None
        assert endpoint.issued == issued


@both_modes
def test_a_token_is_used_until_it_expires_if_it_cannot_be_replaced(mode: str, server: RawServer) -> None:
    TokenEndpoint(server, lifetime=600)
    clock = Clock()
    given = settings("sinch", server.url, clock)
    assert run(mode, given, "GET", PATH).error is None
    server.script(TOKEN_PATH, answer(503))
    clock.now += 545  # due for replacement, 55 s before it expires
    assert run(mode, given, "GET", PATH).error is None
    fetches = len(server.requests(TOKEN_PATH))
    assert run(mode, given, "GET", PATH).error is None
    assert len(server.requests(TOKEN_PATH)) == fetches, "no request for a while after a failure"
    clock.now += 60
    outcome = run(mode, given, "GET", PATH)
    assert type(outcome.error) is errors.InternalServerError
    assert outcome.error.operation == "auth.token"


@both_modes
@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        (answer(200, "<html>login</html>", kind="text/html"), errors.ResponseInvalidError),
        (answer(200, {"token": "x"}), errors.ResponseInvalidError),
        (answer(200, ["x"]), errors.ResponseInvalidError),
        (answer(200, {"access_token": ""}), errors.ResponseInvalidError),
        (answer(200, {"access_token": "do-not-show\nX-Evil: 1"}), errors.ResponseInvalidError),
        (answer(200, {"access_token": {"value": "do-not-show"}}), errors.ResponseInvalidError),
        (answer(400, {"error": "invalid_client"}), errors.AuthenticationError),
        (answer(401), errors.AuthenticationError),
        (answer(403, "nope", kind="text/plain"), errors.AuthenticationError),
        (answer(302, b"", [("Location", "https://login.example/?next=1")]), errors.UnexpectedRedirectError),
        (answer(404), errors.NotFoundError),
    ],
)
def test_every_answer_without_a_token_is_a_typed_error(
    behaviour: Behaviour, error: type[errors.TrilogueError], mode: str, server: RawServer
) -> None:
    server.script(TOKEN_PATH, behaviour)
    outcome = run(mode, settings("sinch", server.url), "POST", PATH)
    assert type(outcome.error) is error
    assert outcome.error.operation == "auth.token"
    assert outcome.error.outcome == "failed"
    assert len(server.requests(TOKEN_PATH)) == 1
    assert server.requests(PATH) == []
    assert "do-not-show" not in f"{outcome.error!r} {outcome.error} {outcome.error.__dict__}"


@both_modes
@pytest.mark.parametrize("lifetime", ["3600", 3600.0, None, 0, -1, "soon", float("inf")])
def test_a_call_works_with_any_expires_in(lifetime: object, mode: str, server: RawServer) -> None:
    body = {"access_token": ACCESS_TOKEN} | ({} if lifetime is None else {"expires_in": lifetime})
    server.script(TOKEN_PATH, answer(200, body))
    server.script(PATH, answer(200, {}))
    outcome = run(mode, settings("sinch", server.url), "GET", PATH)
    assert outcome.error is None
    assert server.requests(PATH)[0].headers["authorization"] == f"Bearer {ACCESS_TOKEN}"


@both_modes
def test_the_token_request_is_what_the_service_documents(mode: str, server: RawServer) -> None:
    TokenEndpoint(server)
    run(mode, settings("sinch", server.url), "GET", PATH)
    (received,) = server.requests(TOKEN_PATH)
    assert (received.method, received.body) == ("POST", b"grant_type=client_credentials")
    assert received.headers["content-type"] == "application/x-www-form-urlencoded"
    assert received.headers["authorization"].startswith("Basic ")


@both_modes
def test_temporary_failures_of_the_token_endpoint_are_retried(mode: str, server: RawServer) -> None:
    server.script(TOKEN_PATH, answer(500), answer(429), answer(200, {"access_token": ACCESS_TOKEN}))
    server.script(PATH, answer(200, {}))
    clock = Clock()
    outcome = run(mode, settings("sinch", server.url, clock), "POST", PATH)
    assert outcome.error is None
    assert clock.waits == [0.1, 2.0]
    assert len(server.requests(PATH)) == 1


def test_after_a_cancelled_fetch_the_next_caller_fetches(server: RawServer) -> None:
    endpoint = TokenEndpoint(server)

    async def scenario() -> int:
        async with AsyncHttpClient(settings("sinch", server.url)) as client:
            first = asyncio.create_task(client.get(PATH))
            await asyncio.sleep(0.005)
            second = asyncio.create_task(client.get(PATH))
            await asyncio.sleep(0.005)
            first.cancel()
            return (await second).status_code

    assert asyncio.run(scenario()) == 200
    assert endpoint.issued <= 2


class SlowTokens:
    def __init__(self) -> None:
        self.requested = threading.Event()

    def __call__(self, connection: Connection, received: Received) -> bool:
        self.requested.set()
        connection.pause(0.3)
        return answer(200, {"access_token": ACCESS_TOKEN})(connection, received)


SHORT_DEADLINE = {"options": CallOptions(total_timeout=0.05)}


def test_a_thread_waits_for_another_threads_fetch_only_until_its_own_deadline(server: RawServer) -> None:
    slow = SlowTokens()
    server.script(TOKEN_PATH, slow)
    server.script(PATH, answer(200, {}))
    with HttpClient(settings("sinch", server.url, timing=Timing())) as client, ThreadPoolExecutor(1) as pool:
        other_call = pool.submit(client.get, PATH)
        slow.requested.wait(2)
        with pytest.raises(errors.APITimeoutError) as caught:
            client.get(PATH, extensions=SHORT_DEADLINE)
        assert not other_call.done()
        assert (caught.value.outcome, caught.value.retryable) == ("failed", True)
        assert other_call.result().status_code == 200


def test_a_task_waits_for_another_tasks_fetch_only_until_its_own_deadline(server: RawServer) -> None:
    server.script(TOKEN_PATH, SlowTokens())
    server.script(PATH, answer(200, {}))

    async def scenario() -> int:
        async with AsyncHttpClient(settings("sinch", server.url, timing=Timing())) as client:
            other_call = asyncio.create_task(client.get(PATH))
            await asyncio.sleep(0.02)
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.get(PATH, extensions=SHORT_DEADLINE)
            assert not other_call.done()
            assert (caught.value.outcome, caught.value.retryable) == ("failed", True)
            return (await other_call).status_code

    assert asyncio.run(scenario()) == 200


def test_a_token_endpoint_without_https_raises() -> None:
    with pytest.raises(errors.ConfigError, match="auth_url must begin with https"):
        ClientCredentials("http://auth.example.com/oauth2/token", Secret("key_id", "k"), Secret("key_secret", "s"))


def test_client_credentials_work_in_a_plain_httpx_client(server: RawServer) -> None:
    TokenEndpoint(server)
    auth = ClientCredentials(server.url + TOKEN_PATH, Secret("key_id", "k"), Secret("key_secret", "s"))
    with httpx.Client(auth=auth, base_url=server.url) as client:
        assert client.get(PATH).status_code == 200
