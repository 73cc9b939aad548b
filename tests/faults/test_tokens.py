"""One access token for everybody: fetched once, replaced in time, and its failure shared."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.clients import ACCESS_TOKEN, TOKEN, TOKEN_PATH, AsyncHttpClient, Clock, HttpClient, run, settings
from faults.rawserver import Behaviour, Connection, RawServer, Received, answer
from faults.test_matrix import both_modes

from trilogue import errors
from trilogue._auth import ClientCredentials, HeaderAuth
from trilogue._auth.credentials import Secret
from trilogue._http import CallOptions
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

PATH = "/v1/projects/p1/messages"
CROWD = 64


class TokenEndpoint:
    """Hands out token-1, token-2, … slowly enough for a crowd to gather; the API accepts what `accepted` says."""

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


def crowd(mode: str, given: Any, times: int = 1) -> list[int | BaseException]:
    """The statuses or errors of 64 calls at once, made in rounds by one client."""
    if mode == "sync":
        barrier = threading.Barrier(CROWD)

        def call(_: int) -> int | BaseException:
            barrier.wait()
            try:
                return client.get(PATH).status_code
            except errors.TrilogueError as error:
                return error

        with HttpClient(given) as client, ThreadPoolExecutor(CROWD) as pool:
            return [result for _ in range(times) for result in pool.map(call, range(CROWD))]

    async def gathered() -> list[int | BaseException]:
        async with AsyncHttpClient(given) as client:

            async def call() -> int:
                return (await client.get(PATH)).status_code

            return [
                result
                for _ in range(times)
                for result in await asyncio.gather(*(call() for _ in range(CROWD)), return_exceptions=True)
            ]

    return asyncio.run(gathered())


@both_modes
def test_a_crowd_without_a_token_causes_one_token_request(mode: str, server: RawServer) -> None:
    endpoint = TokenEndpoint(server)
    assert crowd(mode, settings("sinch", server.url, limiter=None)) == [200] * CROWD
    assert endpoint.issued == 1


@both_modes
def test_a_crowd_with_an_expired_token_causes_one_token_request(mode: str, server: RawServer) -> None:
    """The service takes it for expired, though by its expires_in it is not."""
    endpoint = TokenEndpoint(server)
    given = settings("sinch", server.url, limiter=None)
    assert run("sync", given, "GET", PATH).error is None
    endpoint.accepted = lambda token: token != "token-1"
    assert crowd(mode, given, times=2) == [200] * CROWD * 2
    assert endpoint.issued == 2


@both_modes
def test_a_crowd_gets_the_failure_of_the_one_that_asked(mode: str, server: RawServer) -> None:
    def refuse(connection: Connection, received: Received) -> bool:
        connection.pause(0.05)
        return answer(401, {"error": "invalid_client", "error_description": "unknown key"})(connection, received)

    server.script(TOKEN_PATH, refuse)
    results = crowd(mode, settings("sinch", server.url, limiter=None))
    assert {type(result) for result in results} == {errors.AuthenticationError}
    assert len(server.requests(TOKEN_PATH)) < 4, "who came later may ask for themselves"
    assert len({id(result) for result in results}) == CROWD
    error = results[0]
    assert isinstance(error, errors.AuthenticationError)
    assert error.details == (errors.Detail("invalid_client", "unknown key"),)
    assert "key_id, key_secret" in str(error)


@both_modes
def test_a_token_is_replaced_before_it_ends(mode: str, server: RawServer) -> None:
    endpoint = TokenEndpoint(server, lifetime=600)
    clock = Clock()
    given = settings("sinch", server.url, clock)
    for seconds, issued in ((0, 1), (500, 1), (45, 2), (500, 2)):
        clock.now += seconds
        assert run(mode, given, "GET", PATH).error is None
        assert endpoint.issued == issued


@both_modes
def test_a_token_that_still_works_bridges_a_dead_token_endpoint(mode: str, server: RawServer) -> None:
    TokenEndpoint(server, lifetime=600)
    clock = Clock()
    given = settings("sinch", server.url, clock)
    assert run(mode, given, "GET", PATH).error is None
    server.script(TOKEN_PATH, answer(503))
    clock.now += 545  # time to replace it, and 55 s left
    assert run(mode, given, "GET", PATH).error is None
    asked = len(server.requests(TOKEN_PATH))
    assert run(mode, given, "GET", PATH).error is None
    assert len(server.requests(TOKEN_PATH)) == asked, "the endpoint is left alone for a while"
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
def test_whatever_the_token_endpoint_says_becomes_a_typed_error(
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
def test_an_odd_or_missing_expires_in_does_not_stop_a_call(lifetime: object, mode: str, server: RawServer) -> None:
    body = {"access_token": ACCESS_TOKEN} | ({} if lifetime is None else {"expires_in": lifetime})
    server.script(TOKEN_PATH, answer(200, body))
    server.script(PATH, answer(200, {}))
    outcome = run(mode, settings("sinch", server.url), "GET", PATH)
    assert outcome.error is None
    assert server.requests(PATH)[0].headers["authorization"] == f"Bearer {ACCESS_TOKEN}"


@both_modes
def test_the_token_endpoint_is_asked_as_the_service_documents(mode: str, server: RawServer) -> None:
    TokenEndpoint(server)
    run(mode, settings("sinch", server.url), "GET", PATH)
    (received,) = server.requests(TOKEN_PATH)
    assert (received.method, received.body) == ("POST", b"grant_type=client_credentials")
    assert received.headers["content-type"] == "application/x-www-form-urlencoded"
    assert received.headers["authorization"].startswith("Basic ")


@both_modes
def test_failures_of_the_token_endpoint_are_retried(mode: str, server: RawServer) -> None:
    server.script(TOKEN_PATH, answer(500), answer(429), answer(200, {"access_token": ACCESS_TOKEN}))
    server.script(PATH, answer(200, {}))
    clock = Clock()
    outcome = run(mode, settings("sinch", server.url, clock), "POST", PATH)
    assert outcome.error is None
    assert clock.waits == [0.1, 2.0]
    assert len(server.requests(PATH)) == 1


def test_a_caller_that_is_cancelled_while_fetching_leaves_the_turn_to_the_next(server: RawServer) -> None:
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
        self.asked = threading.Event()

    def __call__(self, connection: Connection, received: Received) -> bool:
        self.asked.set()
        connection.pause(0.3)
        return answer(200, {"access_token": ACCESS_TOKEN})(connection, received)


HURRY = {"options": CallOptions(total_timeout=0.05)}


def test_a_thread_does_not_wait_for_anothers_token_longer_than_its_deadline(server: RawServer) -> None:
    slow = SlowTokens()
    server.script(TOKEN_PATH, slow)
    server.script(PATH, answer(200, {}))
    with HttpClient(settings("sinch", server.url, timing=Timing())) as client, ThreadPoolExecutor(1) as pool:
        patient = pool.submit(client.get, PATH)
        slow.asked.wait(2)
        with pytest.raises(errors.APITimeoutError) as caught:
            client.get(PATH, extensions=HURRY)
        assert not patient.done()
        assert (caught.value.outcome, caught.value.retryable) == ("failed", True)
        assert patient.result().status_code == 200


def test_a_task_does_not_wait_for_anothers_token_longer_than_its_deadline(server: RawServer) -> None:
    server.script(TOKEN_PATH, SlowTokens())
    server.script(PATH, answer(200, {}))

    async def scenario() -> int:
        async with AsyncHttpClient(settings("sinch", server.url, timing=Timing())) as client:
            patient = asyncio.create_task(client.get(PATH))
            await asyncio.sleep(0.02)
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.get(PATH, extensions=HURRY)
            assert not patient.done()
            assert (caught.value.outcome, caught.value.retryable) == ("failed", True)
            return (await patient).status_code

    assert asyncio.run(scenario()) == 200


@both_modes
def test_a_call_whose_time_went_into_its_credential_is_not_sent(mode: str, server: RawServer) -> None:
    clock = Clock()

    def slow_vault() -> str:
        clock.now += 100
        return TOKEN

    server.script(PATH, answer(200, {}))
    outcome = run(mode, settings("dixa", server.url, clock, auth=HeaderAuth(Secret("token", slow_vault))), "POST", PATH)
    assert type(outcome.error) is errors.APITimeoutError
    assert (outcome.error.outcome, outcome.error.retryable, outcome.error.attempts) == ("failed", True, 0)
    assert server.requests(PATH) == []


def test_a_token_endpoint_on_plain_http_is_refused() -> None:
    with pytest.raises(errors.ConfigError, match="auth_url must begin with https"):
        ClientCredentials("http://auth.example.com/oauth2/token", Secret("key_id", "k"), Secret("key_secret", "s"))


def test_it_works_as_an_auth_of_plain_httpx_too(server: RawServer) -> None:
    TokenEndpoint(server)
    auth = ClientCredentials(server.url + TOKEN_PATH, Secret("key_id", "k"), Secret("key_secret", "s"))
    with httpx.Client(auth=auth, base_url=server.url) as client:
        assert client.get(PATH).status_code == 200
