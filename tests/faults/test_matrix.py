"""Every failure, on real sockets, for every kind of operation, for the three services, synchronous and asynchronous."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import attrs
import pytest
from faults.clients import ACCESS_TOKEN, PROVIDERS, TOKEN_PATH, Clock, Outcome, run, settings
from faults.rawserver import (
    Behaviour,
    RawServer,
    answer,
    end_in_body,
    hang_up,
    refusing_port,
    reset,
    reset_in_body,
    silence,
)

from trilogue import errors
from trilogue._http import Settings, Timeouts

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "/v1/thing"
OK = answer(200, {"ok": True})
# Only for the server that says nothing: a busy machine may take longer to answer.
IMPATIENT = Timeouts(read=0.04)
LESS_SO = Timeouts(read=0.12)
HTML = "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"

# What sending twice would do, as a caller names it: reads change nothing, repeatable ones nothing more, writes must
# never be sent twice.
KINDS = {
    "get": ("GET", "things.get_thing", "reads"),
    "post that reads": ("POST", "", "reads"),
    "put": ("PUT", "things.put_thing", "repeatable"),
    "delete": ("DELETE", "things.delete_thing", "repeatable"),
    "post": ("POST", "messages.create_message", "once"),
    "patch": ("PATCH", "things.patch_thing", "once"),
}
READING_POSTS = {"dixa": "analytics.query_records", "sinch": "transcoding.transcode_message"}


@attrs.frozen
class Expected:
    """What a fault that never ends leads to.

    Args:
        error: the class.
        requests: how many reach the server.
        waits: the sleeps between.
        outcome: of the error.
        retryable: of the error.
        retry_after: of the error.
    """

    error: type[errors.TrilogueError]
    requests: int
    waits: list[float]
    outcome: str = "failed"
    retryable: bool = True
    retry_after: float | None = None


BACKOFF = [0.1, 0.2]


def again(
    error: type[errors.TrilogueError], *, waits: list[float] = BACKOFF, retry_after: float | None = None
) -> dict[str, Expected]:
    """Retried whatever the operation: nothing was done."""
    expected = Expected(error, 3, waits, retry_after=retry_after)
    return {"reads": expected, "repeatable": expected, "once": expected}


def doubtful(
    error: type[errors.TrilogueError], *, waits: list[float] = BACKOFF, retry_after: float | None = None
) -> dict[str, Expected]:
    """Retried only where that does no harm: it may have been done."""
    return {
        "reads": Expected(error, 3, waits, retry_after=retry_after),
        "repeatable": Expected(error, 3, waits, "unknown", retry_after=retry_after),
        "once": Expected(error, 1, [], "unknown", retryable=False, retry_after=retry_after),
    }


def at_once(
    error: type[errors.TrilogueError],
    *,
    retryable: bool = False,
    outcome: str = "failed",
    retry_after: float | None = None,
) -> dict[str, Expected]:
    """Never retried."""
    write = Expected(error, 1, [], outcome, retryable, retry_after)
    return {"reads": attrs.evolve(write, outcome="failed"), "repeatable": write, "once": write}


def limited(value: str, name: str = "Retry-After") -> Behaviour:
    return answer(429, {"message": "slow down"}, [(name, value)])


FAULTS: dict[str, tuple[Behaviour, dict[str, Expected]]] = {
    "reset before headers": (reset, doubtful(errors.APIConnectionError)),
    "closed before headers": (hang_up, doubtful(errors.APIConnectionError)),
    "reset in the body": (reset_in_body, doubtful(errors.APIConnectionError)),
    "end in the body": (end_in_body, doubtful(errors.APIConnectionError)),
    "read timeout": (silence, doubtful(errors.APITimeoutError)),
    "408": (answer(408, {"message": "too slow"}), doubtful(errors.APIStatusError)),
    "500": (answer(500, {"message": "oops"}), doubtful(errors.InternalServerError)),
    "502 with HTML": (answer(502, HTML, kind="text/html"), doubtful(errors.InternalServerError)),
    "503": (answer(503), doubtful(errors.InternalServerError)),
    "503 with Retry-After": (
        answer(503, b"", [("Retry-After", "2")]),
        doubtful(errors.InternalServerError, waits=[2.3, 2.3], retry_after=2.0),
    ),
    "504": (answer(504, "upstream", kind="text/plain"), doubtful(errors.InternalServerError)),
    "520": (answer(520, HTML, kind="text/html"), at_once(errors.InternalServerError, outcome="unknown")),
    "429": (answer(429, {"message": "slow down"}), again(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 in milliseconds": (
        limited("1500", "retry-after-ms"),
        again(errors.RateLimitError, waits=[1.75, 1.75], retry_after=1.5),
    ),
    "429 in seconds": (limited("2"), again(errors.RateLimitError, waits=[2.3, 2.3], retry_after=2.0)),
    "429 in fractional seconds": (limited("0.5"), again(errors.RateLimitError, waits=[0.65, 0.65], retry_after=0.5)),
    "429 with a date": (
        answer(
            429,
            b"",
            [("Date", "Tue, 14 Nov 2023 22:13:20 GMT"), ("Retry-After", "Tue, 14 Nov 2023 22:13:25 GMT")],
        ),
        again(errors.RateLimitError, waits=[5.6, 5.6], retry_after=5.0),
    ),
    "429 with garbage": (limited("soon"), again(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 negative": (limited("-3"), again(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 NaN": (limited("nan"), again(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 infinite": (limited("1e999"), again(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 a year": (limited("31536000"), at_once(errors.RateLimitError, retryable=True, retry_after=31_536_000.0)),
    "400": (answer(400, {"message": "no"}), at_once(errors.BadRequestError)),
    "403": (answer(403, {"message": "no"}), at_once(errors.PermissionDeniedError)),
    "404": (answer(404, {"message": "no"}), at_once(errors.NotFoundError)),
    "409": (answer(409, {"message": "no"}), at_once(errors.ConflictError)),
    "423": (answer(423, {"message": "no"}), at_once(errors.ConversationFullError)),
    "302": (
        answer(302, b"", [("Location", "http://127.0.0.1:1/elsewhere")]),
        at_once(errors.UnexpectedRedirectError, outcome="unknown"),
    ),
}


def give_tokens(server: RawServer) -> None:
    server.script(TOKEN_PATH, answer(200, {"access_token": ACCESS_TOKEN, "expires_in": 3600}))


@attrs.frozen
class Row:
    """One kind of operation of one service."""

    provider: str
    kind: str
    method: str
    operation: str
    effect: str

    def call(self, mode: str, given: Settings) -> Outcome:
        """Make the call; a body goes along where the method has one."""
        target = PATH + "?email=sue%40example.org"
        body = {"json": {"text": "hello"}} if self.method in {"POST", "PUT", "PATCH"} else {}
        return run(mode, given, self.method, target, extensions={"operation": self.operation}, **body)


def rows(provider: str, server: RawServer) -> Iterator[Row]:
    """Each kind of operation that a service has, on a server that has forgotten the one before."""
    for kind, (method, operation, effect) in KINDS.items():
        if operation or provider in READING_POSTS:
            server.forget()
            give_tokens(server)
            yield Row(provider, kind, method, operation or READING_POSTS[provider], effect)


every_provider = pytest.mark.parametrize("provider", PROVIDERS)
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


def check(row: Row, outcome: Outcome, expected: Expected, clock: Clock, attempts: int) -> None:
    error = outcome.error
    assert type(error) is expected.error, (row, error)
    assert error.outcome == expected.outcome, row
    assert error.retryable is expected.retryable, row
    assert error.attempts == attempts, row
    assert error.retry_after == expected.retry_after, row
    assert clock.waits == expected.waits, row
    assert (error.provider, error.method, error.path) == (row.provider, row.method, PATH), row
    assert "email" not in str(error), row


def elsewhere(provider: str, url: str, clock: Clock, tokens: RawServer) -> Settings:
    """Settings for a service that cannot be reached, with a token endpoint that can."""
    given = settings(provider, url, clock, timeout=1)
    return attrs.evolve(given, auth=settings(provider, tokens.url, clock).auth)


@both_modes
@every_provider
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_does_not_end(fault: str, provider: str, mode: str, server: RawServer) -> None:
    behaviour, table = FAULTS[fault]
    timeout = IMPATIENT if behaviour is silence else None
    for row in rows(provider, server):
        expected = table[row.effect]
        server.script(PATH, behaviour)
        clock = Clock()
        outcome = row.call(mode, settings(provider, server.url, clock, timeout=timeout))
        assert len(server.requests(PATH, expected.requests)) == expected.requests, row
        check(row, outcome, expected, clock, expected.requests)


@both_modes
@every_provider
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_ends_is_bridged_where_that_is_safe(
    fault: str, provider: str, mode: str, server: RawServer
) -> None:
    behaviour, table = FAULTS[fault]
    timeout = LESS_SO if behaviour is silence else None
    for row in rows(provider, server):
        expected = table[row.effect]
        server.script(PATH, behaviour, OK)
        clock = Clock()
        outcome = row.call(mode, settings(provider, server.url, clock, timeout=timeout))
        requests = min(expected.requests, 2)
        received = server.requests(PATH, requests)
        assert len(received) == requests, row
        assert len({one.body for one in received}) == 1, "each attempt sends the same bytes"
        assert clock.waits == expected.waits[:1], row
        if expected.requests > 1:
            assert outcome.error is None, row
            assert outcome.response.json() == {"ok": True}, row
        else:
            assert type(outcome.error) is expected.error, row


@both_modes
@every_provider
def test_a_refused_connection_is_retried_for_all(provider: str, mode: str, server: RawServer) -> None:
    sock, url = refusing_port()
    with sock:
        for row in rows(provider, server):
            clock = Clock()
            outcome = row.call(mode, elsewhere(provider, url, clock, server))
            check(row, outcome, again(errors.APIConnectionError)[row.effect], clock, 3)


@both_modes
@every_provider
def test_an_unknown_host_is_retried_for_all(
    provider: str, mode: str, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str | bytes, *arguments: object, **named: object) -> object:
        if host in {"nowhere.invalid", b"nowhere.invalid"}:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    for row in rows(provider, server):
        clock = Clock()
        outcome = row.call(mode, elsewhere(provider, "https://nowhere.invalid", clock, server))
        check(row, outcome, again(errors.APIConnectionError)[row.effect], clock, 3)
        assert "nothing was sent" in str(outcome.error)


@both_modes
@every_provider
def test_a_tls_failure_is_raised_at_once(provider: str, mode: str, server: RawServer) -> None:
    """The server speaks no TLS at all; another attempt would not teach it."""
    for row in rows(provider, server):
        clock = Clock()
        outcome = row.call(mode, elsewhere(provider, server.url.replace("http:", "https:"), clock, server))
        check(row, outcome, at_once(errors.APIConnectionError)[row.effect], clock, 1)
        assert "TLS failed" in str(outcome.error)


@both_modes
@every_provider
def test_501_is_temporary_on_sinch_alone(provider: str, mode: str, server: RawServer) -> None:
    table = (
        doubtful(errors.InternalServerError)
        if provider == "sinch"
        else at_once(errors.InternalServerError, outcome="unknown")
    )
    for row in rows(provider, server):
        server.script(PATH, answer(501, {"error": {"code": 501, "message": "went wrong", "status": "UNIMPLEMENTED"}}))
        clock = Clock()
        outcome = row.call(mode, settings(provider, server.url, clock))
        expected = table[row.effect]
        check(row, outcome, expected, clock, expected.requests)


@both_modes
@every_provider
def test_an_expired_token_is_replaced_once(provider: str, mode: str, server: RawServer) -> None:
    """Sinch fetches another; the others raise, for a fixed credential will not become a better one."""
    for row in rows(provider, server):
        server.script(
            TOKEN_PATH,
            answer(200, {"access_token": "expired", "expires_in": 3600}),
            answer(200, {"access_token": ACCESS_TOKEN, "expires_in": 3600}),
        )
        server.script(PATH, answer(401, {"message": "expired"}), OK)
        clock = Clock()
        outcome = row.call(mode, settings(provider, server.url, clock))
        received = server.requests(PATH)
        assert clock.waits == [], row
        assert len({one.body for one in received}) == 1, row
        if provider == "sinch":
            assert outcome.error is None, row
            seen = [one.headers["authorization"] for one in received]
            assert seen == ["Bearer expired", f"Bearer {ACCESS_TOKEN}"], row
            assert len(server.requests(TOKEN_PATH)) == 2, row
        else:
            check(row, outcome, at_once(errors.AuthenticationError)[row.effect], clock, 1)
            assert len(received) == 1, row


@both_modes
@every_provider
def test_a_token_that_is_never_accepted_is_replaced_once(provider: str, mode: str, server: RawServer) -> None:
    requests = 2 if provider == "sinch" else 1
    for row in rows(provider, server):
        server.script(PATH, answer(401, {"message": "who are you?"}))
        clock = Clock()
        outcome = row.call(mode, settings(provider, server.url, clock))
        check(row, outcome, at_once(errors.AuthenticationError)[row.effect], clock, requests)
        assert len(server.requests(PATH)) == requests, row
        assert len(server.requests(TOKEN_PATH)) == (2 if provider == "sinch" else 0), row
